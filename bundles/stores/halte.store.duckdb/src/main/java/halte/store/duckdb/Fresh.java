package halte.store.duckdb;

import halte.model.Keys;
import halte.model.Touch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBReadableVector;

/**
 * Finds the touches of a batch that are not stored yet. Most have a key that no stored touch has; only the others cost a look at
 * the texts.
 */
final class Fresh {

    private Fresh() {}

    static List<Touch> of(DuckDBConnection connection, List<Touch> touches) throws SQLException {
        List<Touch> distinct = distinct(touches);
        if (distinct.isEmpty()) {
            return distinct;
        }
        try (KeyTable keys = new KeyTable(connection)) {
            for (Touch touch : distinct) {
                keys.add(Keys.of(touch.source(), touch.id()));
            }
            return keys.find("touch") ? without(distinct, stored(connection, distinct)) : distinct;
        }
    }

    private static List<Touch> distinct(List<Touch> touches) {
        Map<String, Set<String>> ids = new HashMap<>();
        List<Touch> distinct = new ArrayList<>(touches.size());
        for (Touch touch : touches) {
            if (ids.computeIfAbsent(touch.source(), source -> new HashSet<>()).add(touch.id())) {
                distinct.add(touch);
            }
        }
        return distinct;
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

    private static List<Touch> without(List<Touch> touches, BitSet stored) {
        List<Touch> fresh = new ArrayList<>();
        for (int row = stored.nextClearBit(0); row < touches.size(); row = stored.nextClearBit(row + 1)) {
            fresh.add(touches.get(row));
        }
        return fresh;
    }
}
