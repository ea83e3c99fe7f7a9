package halte.store.postgresql;

import halte.model.Keys;
import halte.model.Touch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the touches of a batch that are not stored yet. Most have a key that no stored touch has; only the others cost a look at
 * the texts.
 */
final class Fresh {

    private record Name(String source, String id) {

        static Name of(Touch touch) {
            return new Name(Texts.clean(touch.source()), Texts.clean(touch.id()));
        }

        long key() {
            return Keys.of(source, id);
        }
    }

    private Fresh() {}

    static List<Touch> of(Connection connection, List<Touch> touches) throws SQLException {
        Map<Name, Touch> fresh = new LinkedHashMap<>();
        for (Touch touch : touches) {
            fresh.putIfAbsent(Name.of(touch), touch);
        }
        if (!fresh.isEmpty()) {
            fresh.keySet().removeAll(stored(connection, fresh.keySet()));
        }
        return List.copyOf(fresh.values());
    }

    private static Set<Name> stored(Connection connection, Set<Name> names) throws SQLException {
        long[] keys = names.stream().mapToLong(Name::key).sorted().toArray();
        return new HashSet<>(Sql.list(connection, """
                SELECT s.text, t.id FROM touch t JOIN term s ON s.code = t.source
                WHERE t.key = ANY(?) AND t.withdrawn_at IS NULL""", row -> new Name(row.getString(1), row.getString(2)), keys));
    }
}
