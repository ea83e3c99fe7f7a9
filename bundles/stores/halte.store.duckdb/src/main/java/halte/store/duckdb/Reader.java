package halte.store.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/** A connection that keeps what it prepared: most of a short question's time goes into opening and preparing. Used by one thread at a time. */
final class Reader implements AutoCloseable {

    private final DuckDBConnection origin;
    private final DuckDBConnection connection;
    private final Map<String, DuckDBPreparedStatement> prepared = new HashMap<>();

    Reader(DuckDBConnection origin) throws SQLException {
        this.origin = origin;
        connection = origin.duplicate();
        connection.setAutoCommit(true);
    }

    boolean isOf(DuckDBConnection writer) {
        return origin == writer;
    }

    /** Asks a question of which there are few texts, for each is kept. */
    <T> List<T> list(String sql, Sql.Row<T> row, Object... parameters) throws SQLException {
        DuckDBPreparedStatement statement = prepared(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        try (ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(row.of(rows));
            }
            return list;
        }
    }

    private DuckDBPreparedStatement prepared(String sql) throws SQLException {
        DuckDBPreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepare(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            for (DuckDBPreparedStatement statement : prepared.values()) {
                statement.close();
            }
        }
    }
}
