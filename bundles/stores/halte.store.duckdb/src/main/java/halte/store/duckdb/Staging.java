package halte.store.duckdb;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * Lets the engine fetch rows from this process by the chunk, as columns: SQL statements read them as {@code staged(?)}. One statement
 * then takes a whole batch, which the engine writes into the file at once when it is large, where an appender's rows would go through
 * the log first.
 */
final class Staging {

    private static final String FUNCTION = "staged";

    private final Map<Long, Staged> present = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** Makes rows readable through an engine that was just opened. */
    void register(DuckDBConnection connection) throws SQLException {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(FUNCTION)
                    .withParameter(Long.class)
                    .withFunction(new Fetching(present))
                    .register(connection);
        }
    }

    /** Runs a change whose only parameter is that of {@code staged(?)}; returns how many rows it changed. */
    long change(DuckDBConnection connection, String sql, Staged rows) throws SQLException {
        long number = numbers.incrementAndGet();
        present.put(number, rows);
        try {
            String table = "(SELECT " + rows.selection() + " FROM " + FUNCTION + "(" + number + "))";
            return Sql.change(connection, sql.replace("staged(?)", table));
        } finally {
            present.remove(number);
        }
    }

    /** Inserts rows, if there are any; the statement begins with the table's name. */
    void insert(DuckDBConnection connection, String intoTable, Staged rows) throws SQLException {
        if (rows.rows() > 0) {
            change(connection, "INSERT INTO " + intoTable, rows);
        }
    }

    /** Where a statement stands in the rows. */
    private static final class Place {
        private final Staged rows;
        private int next;

        Place(Staged rows) {
            this.rows = rows;
        }
    }

    /** The function's side: one thread only, so that rows keep their order. */
    private record Fetching(Map<Long, Staged> present) implements DuckDBTableFunction<Staged, Place, Object> {

        @Override
        public Staged bind(DuckDBTableFunctionBindInfo info) {
            Staged rows = present.get(info.getParameter(0).getLong());
            if (rows == null) {
                throw new IllegalArgumentException("no such rows");
            }
            rows.declare(info);
            return rows;
        }

        @Override
        public Place init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return new Place(info.getBindData());
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            Place place = info.getInitData();
            int count = place.rows.copy(place.next, chunk);
            place.next += count;
            return count;
        }
    }
}
