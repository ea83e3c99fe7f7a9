package halte.connector.jdbc;

import halte.connector.jdbc.Tables.Table;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out which streams a connection has and which columns they have, from the database's own metadata. */
final class Catalog {

    private static final String FORBIDDEN = "JDBC_FORBIDDEN";

    private final Session session;
    private final Selection selection;
    private final Sql sql;
    private final List<String> forbidden = new ArrayList<>();

    Catalog(Session session, Selection selection) throws SQLException {
        this.session = session;
        this.selection = selection;
        this.sql = new Sql(session.connection().getMetaData());
    }

    Sql sql() {
        return sql;
    }

    /** Returns tables that a pattern chose but the account may not read; known after {@link #all()}. */
    List<String> forbidden() {
        return List.copyOf(forbidden);
    }

    List<Source> all() throws SourceFailed, SQLException {
        List<Source> sources = new ArrayList<>();
        for (Map.Entry<String, String> query : selection.queries().entrySet()) {
            sources.add(query(query.getKey(), query.getValue()));
        }
        Tables tables = new Tables(session.connection());
        for (Table table : chosen(tables)) {
            if (!selection.queries().containsKey(table.stream())) {
                addReadable(tables, table, sources);
            }
        }
        if (sources.isEmpty()) {
            throw Failures.nothingToRead(String.join(", ", selection.tables()));
        }
        return sources;
    }

    private List<Table> chosen(Tables tables) throws SourceFailed {
        return tables.choose(selection.tables());
    }

    private void addReadable(Tables tables, Table table, List<Source> sources) throws SourceFailed, SQLException {
        try {
            sources.add(table(tables, table));
        } catch (SourceFailed failed) {
            if (table.named() || !failed.failure().code().equals(FORBIDDEN)) {
                throw failed;
            }
            session.connection().rollback();
            forbidden.add(table.stream());
        }
    }

    Source find(String stream) throws SourceFailed, SQLException {
        String query = selection.queries().get(stream);
        if (query != null) {
            return query(stream, query);
        }
        Tables tables = new Tables(session.connection());
        List<Table> chosen = chosen(tables);
        for (Table table : chosen) {
            if (table.stream().equals(stream)) {
                return table(tables, table);
            }
        }
        List<String> offered = new ArrayList<>(selection.queries().keySet());
        chosen.forEach(table -> offered.add(table.stream()));
        throw Failures.noStream(stream, offered);
    }

    private Source query(String stream, String query) throws SourceFailed, SQLException {
        return source(stream, sql.query(query), List.of());
    }

    private Source table(Tables tables, Table table) throws SourceFailed, SQLException {
        return source(table.stream(), sql.table(table.schema(), table.name()), tables.primaryKey(table));
    }

    private Source source(String stream, String from, List<String> primaryKey) throws SourceFailed, SQLException {
        List<Column> columns = columns(stream, from);
        return new Source(stream, from, columns, selection.order(stream, columns, primaryKey));
    }

    private List<Column> columns(String stream, String from) throws SourceFailed, SQLException {
        try (PreparedStatement statement = session.prepare(sql.nothingOf(from));
                ResultSet nothing = session.query(statement, stream)) {
            ResultSetMetaData metadata = nothing.getMetaData();
            Set<String> seen = new HashSet<>();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= metadata.getColumnCount(); i++) {
                Column column = column(metadata, i);
                if (!seen.add(column.name())) {
                    throw Failures.columnTwice(column.name(), stream);
                }
                columns.add(column);
            }
            columns.removeIf(column -> column.kind() == Kind.BINARY);
            return columns;
        }
    }

    private static Column column(ResultSetMetaData metadata, int at) throws SQLException {
        int type = metadata.getColumnType(at);
        String typeName = metadata.getColumnTypeName(at);
        Kind kind = Kind.of(type, typeName);
        boolean exact = type == Types.NUMERIC || type == Types.DECIMAL;
        boolean whole = kind == Kind.WHOLE || exact && metadata.getPrecision(at) > 0 && metadata.getScale(at) == 0;
        return new Column(metadata.getColumnLabel(at), kind, typeName, whole);
    }
}
