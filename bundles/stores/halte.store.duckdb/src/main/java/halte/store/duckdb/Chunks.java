package halte.store.duckdb;

import halte.model.Decimals;
import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** Reads answers by the chunk, as columns, without an object per row. */
final class Chunks {

    /** DuckDB's vector size. */
    static final int SIZE = 2048;

    /** Takes a chunk. */
    @FunctionalInterface
    interface Each {
        void take(DuckDBDataChunkReader chunk, int size) throws SQLException;
    }

    private Chunks() {}

    /** Scans an answer. DuckDB's chunk reader ends without a word when a block cannot be read, so the rows are counted against it. */
    static void scan(DuckDBConnection connection, String sql, Each each, Object... parameters) throws SQLException {
        long due = Sql.number(connection, "SELECT count(*) FROM (" + sql + ")", parameters);
        try (DuckDBPreparedStatement statement = connection.prepare(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (DuckDBChunkedResult result = statement.query()) {
                while (result.nextChunk()) {
                    int size = (int) result.chunk().rowCount();
                    due -= size;
                    each.take(result.chunk(), size);
                }
            }
        }
        if (due != 0) {
            throw Faults.corrupt(null);
        }
    }

    static void longs(DuckDBDataChunkReader chunk, int column, long[] to) {
        DuckDBReadableVector vector = chunk.vector(column);
        int size = (int) chunk.rowCount();
        for (int i = 0; i < size; i++) {
            to[i] = vector.getLong(i);
        }
    }

    static void longs(DuckDBDataChunkReader chunk, int column, long[] to, long missing) {
        DuckDBReadableVector vector = chunk.vector(column);
        int size = (int) chunk.rowCount();
        for (int i = 0; i < size; i++) {
            to[i] = vector.getLong(i, missing);
        }
    }

    /** Reads microseconds as milliseconds. */
    static void millis(DuckDBDataChunkReader chunk, int column, long[] to) {
        DuckDBReadableVector vector = chunk.vector(column);
        int size = (int) chunk.rowCount();
        for (int i = 0; i < size; i++) {
            to[i] = Math.floorDiv(vector.getLong(i), 1000L);
        }
    }

    static void fixed(DuckDBDataChunkReader chunk, int column, long[] to) {
        longs(chunk, column, to, Decimals.MISSING);
    }

    static void ints(DuckDBDataChunkReader chunk, int column, int[] to) {
        DuckDBReadableVector vector = chunk.vector(column);
        int size = (int) chunk.rowCount();
        for (int i = 0; i < size; i++) {
            to[i] = vector.getInt(i);
        }
    }

    static void bytes(DuckDBDataChunkReader chunk, int column, byte[] to) {
        DuckDBReadableVector vector = chunk.vector(column);
        int size = (int) chunk.rowCount();
        for (int i = 0; i < size; i++) {
            to[i] = vector.getByte(i);
        }
    }

    static void texts(DuckDBDataChunkReader chunk, int column, String[] to) {
        DuckDBReadableVector vector = chunk.vector(column);
        int size = (int) chunk.rowCount();
        for (int i = 0; i < size; i++) {
            to[i] = vector.getString(i);
        }
    }
}
