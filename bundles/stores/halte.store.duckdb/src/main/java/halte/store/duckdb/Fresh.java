package halte.store.duckdb;

import halte.model.Keys;
import halte.model.Touch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Finds the touches of a batch that are not stored yet. Most have a key that no stored touch has; only the others cost a look at
 * the texts.
 */
final class Fresh {

    private record Name(String source, String id) {}

    private Fresh() {}

    static List<Touch> of(DuckDBConnection connection, List<Touch> touches) throws SQLException {
        List<Touch> distinct = distinct(touches);
        if (distinct.isEmpty()) {
            return distinct;
        }
        want(connection, distinct);
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE found_touch AS
                SELECT w.row, t.number FROM wanted_touch w JOIN touch t ON t.key = w.key""");
        return Sql.number(connection, "SELECT count(*) FROM found_touch") == 0
                ? distinct
                : without(distinct, stored(connection));
    }

    private static List<Touch> distinct(List<Touch> touches) {
        Set<Name> names = new HashSet<>(touches.size() * 2);
        List<Touch> distinct = new ArrayList<>(touches.size());
        for (Touch touch : touches) {
            if (names.add(new Name(touch.source(), touch.id()))) {
                distinct.add(touch);
            }
        }
        return distinct;
    }

    private static void want(DuckDBConnection connection, List<Touch> touches) throws SQLException {
        Sql.run(
                connection,
                "CREATE OR REPLACE TEMP TABLE wanted_touch (row INTEGER, key BIGINT, source VARCHAR, id VARCHAR)");
        int row = 0;
        try (DuckDBAppender appender = connection.createAppender("wanted_touch")) {
            for (Touch touch : touches) {
                appender.beginRow()
                        .append(row++)
                        .append(Keys.of(touch.source(), touch.id()))
                        .append(touch.source())
                        .append(touch.id())
                        .endRow();
            }
        }
    }

    private static BitSet stored(DuckDBConnection connection) throws SQLException {
        BitSet stored = new BitSet();
        Sql.list(connection, """
                        SELECT w.row
                        FROM found_touch f
                        JOIN wanted_touch w ON w.row = f.row
                        JOIN touch t ON t.number = f.number
                        JOIN term s ON s.code = t.source
                        WHERE t.id = w.id AND s.text = w.source AND t.withdrawn_at IS NULL""", row -> {
            stored.set(row.getInt(1));
            return null;
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
