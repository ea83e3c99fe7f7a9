package halte.store.duckdb;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Reads the keys of a table, once, before the first batch. */
final class KeySets {

    private KeySets() {}

    static void load(DuckDBConnection connection, String table, KeySet to) throws SQLException {
        long[] keys = new long[Chunks.SIZE];
        Chunks.scan(connection, "SELECT key FROM " + table, (chunk, size) -> {
            Chunks.longs(chunk, 0, keys);
            for (int i = 0; i < size; i++) {
                to.add(keys[i]);
            }
        });
    }
}
