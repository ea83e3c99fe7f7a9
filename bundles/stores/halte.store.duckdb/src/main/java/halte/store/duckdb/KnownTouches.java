package halte.store.duckdb;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** What the writer of touches knows by heart: the keys of all that are stored, and the last number. Used by writers only. */
final class KnownTouches {

    private KeySet keys;
    private long last;

    /** Reads it from the store, at first use. */
    void load(DuckDBConnection connection) throws SQLException {
        if (keys == null) {
            KeySet read = new KeySet();
            KeySets.load(connection, "touch", read);
            last = Sql.number(connection, "SELECT coalesce(max(number), 0) FROM touch");
            keys = read;
        }
    }

    boolean mayContain(long key) {
        return keys.mayContain(key);
    }

    /** Returns the number of the last touch stored. */
    long last() {
        return last;
    }

    /** Takes note of touches that are on disk now. */
    void keep(long[] stored, int count) {
        for (int i = 0; i < count; i++) {
            keys.add(stored[i]);
        }
        last += count;
    }
}
