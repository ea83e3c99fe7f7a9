package halte.store.duckdb;

import halte.model.Keys;
import halte.model.Touch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBReadableVector;

/**
 * The touches of a batch that are not stored yet, with their keys. Most have a key that no stored touch has; only the others cost a
 * look at the texts.
 */
final class Fresh {

    private final List<Touch> touches;
    private final long[] keys;

    private Fresh(int most) {
        touches = new ArrayList<>(most);
        keys = new long[most];
    }

    List<Touch> touches() {
        return touches;
    }

    /** Returns the keys of the touches, and unused places after them. */
    long[] keys() {
        return keys;
    }

    private void add(Touch touch, long key) {
        keys[touches.size()] = key;
        touches.add(touch);
    }

    static Fresh of(DuckDBConnection connection, Staging staging, KnownTouches known, List<Touch> touches)
            throws SQLException {
        Fresh distinct = distinct(touches);
        KeyTable wanted = new KeyTable();
        for (int row = 0; row < distinct.touches.size(); row++) {
            if (known.mayContain(distinct.keys[row])) {
                wanted.add(row, distinct.keys[row]);
            }
        }
        return wanted.find(connection, staging, "touch")
                ? distinct.without(stored(connection, distinct.touches))
                : distinct;
    }

    private static Fresh distinct(List<Touch> touches) {
        Fresh distinct = new Fresh(touches.size());
        int mask = Integer.highestOneBit(Math.max(1, touches.size()) * 2) * 2 - 1;
        int[] slots = new int[mask + 1];
        for (Touch touch : touches) {
            long key = Keys.of(touch.source(), touch.id());
            int slot = (int) key & mask;
            while (slots[slot] != 0 && !distinct.isAt(slots[slot] - 1, key, touch)) {
                slot = slot + 1 & mask;
            }
            if (slots[slot] == 0) {
                distinct.add(touch, key);
                slots[slot] = distinct.touches.size();
            }
        }
        return distinct;
    }

    private boolean isAt(int row, long key, Touch touch) {
        return keys[row] == key
                && touches.get(row).id().equals(touch.id())
                && touches.get(row).source().equals(touch.source());
    }

    private static BitSet stored(DuckDBConnection connection, List<Touch> touches) throws SQLException {
        BitSet stored = new BitSet();
        Chunks.scan(connection, """
                SELECT f.row, s.text, t.id
                FROM found f JOIN touch t ON t.number = f.number JOIN term s ON s.code = t.source
                WHERE t.withdrawn_at IS NULL""", (chunk, size) -> {
            DuckDBReadableVector source = chunk.vector(1);
            DuckDBReadableVector id = chunk.vector(2);
            DuckDBReadableVector rows = chunk.vector(0);
            for (int i = 0; i < size; i++) {
                int row = rows.getInt(i);
                Touch touch = touches.get(row);
                if (touch.id().equals(id.getString(i)) && touch.source().equals(source.getString(i))) {
                    stored.set(row);
                }
            }
        });
        return stored;
    }

    private Fresh without(BitSet stored) {
        Fresh fresh = new Fresh(touches.size());
        for (int row = stored.nextClearBit(0); row < touches.size(); row = stored.nextClearBit(row + 1)) {
            fresh.add(touches.get(row), keys[row]);
        }
        return fresh;
    }
}
