package halte.connector.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The tables and views that a database's metadata list. */
final class Tables {

    private static final List<String> TYPES =
            List.of("TABLE", "BASE TABLE", "VIEW", "MATERIALIZED VIEW", "PARTITIONED TABLE", "FOREIGN TABLE");

    /**
     * A table or view.
     *
     * @param stream its name as a stream: without the schema in the account's own schema
     * @param named whether the administrator named it, rather than a pattern that it happens to match
     */
    record Table(String schema, String name, String stream, boolean named) {

        boolean own() {
            return stream.equals(name);
        }

        String qualified() {
            return schema == null ? name : schema + "." + name;
        }

        Table asNamed(boolean isNamed) {
            return new Table(schema, name, stream, isNamed);
        }
    }

    private final Connection connection;
    private final List<Table> all;

    Tables(Connection connection) throws SQLException {
        this.connection = connection;
        this.all = list();
    }

    private List<Table> list() throws SQLException {
        String own = connection.getSchema();
        String[] types = TYPES.toArray(String[]::new);
        List<Table> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(connection.getCatalog(), null, "%", types)) {
            while (rows.next()) {
                String schema = rows.getString("TABLE_SCHEM");
                String name = rows.getString("TABLE_NAME");
                boolean isOwn = schema == null || schema.equals(own);
                if (!"information_schema".equalsIgnoreCase(schema)) {
                    tables.add(new Table(schema, name, isOwn ? name : schema + "." + name, false));
                }
            }
        }
        tables.sort(Comparator.comparing(Table::stream));
        return tables;
    }

    /** Returns what the patterns choose, each table once. */
    List<Table> choose(List<String> patterns) throws SourceFailed {
        Set<String> seen = new LinkedHashSet<>();
        List<Table> chosen = new ArrayList<>();
        for (String pattern : patterns) {
            List<Table> matching = matching(pattern);
            if (matching.isEmpty() && !pattern.equals("*")) {
                throw Failures.nothingToRead(pattern);
            }
            matching.stream().filter(table -> seen.add(table.stream())).forEach(chosen::add);
        }
        return chosen;
    }

    /** Prefers the name as it is written, then in any case; databases differ in which case unquoted names get. */
    private List<Table> matching(String pattern) {
        List<Table> exact = filter(pattern, pattern::equals, true);
        if (!exact.isEmpty()) {
            return exact;
        }
        boolean named = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
        List<Table> found = filter(pattern, glob(pattern, 0).asMatchPredicate(), named);
        int anyCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return found.isEmpty() ? filter(pattern, glob(pattern, anyCase).asMatchPredicate(), named) : found;
    }

    private List<Table> filter(String pattern, Predicate<String> test, boolean named) {
        boolean qualified = pattern.indexOf('.') >= 0;
        return all.stream()
                .filter(table -> table.own() && test.test(table.name()) || qualified && test.test(table.qualified()))
                .map(table -> table.asNamed(named))
                .toList();
    }

    private static Pattern glob(String pattern, int flags) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
    }

    List<String> primaryKey(Table table) throws SQLException {
        TreeMap<Integer, String> columns = new TreeMap<>();
        DatabaseMetaData metadata = connection.getMetaData();
        try (ResultSet rows = metadata.getPrimaryKeys(connection.getCatalog(), table.schema(), table.name())) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }
}
