package halte.store.postgresql;

import halte.model.Identifier;
import halte.model.Keys;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of identifiers. There may be many millions, so memory holds only those met lately; the rest is asked of the table,
 * all of a batch at once: first by the 64-bit key, then, for the few rows that match, by exact text. Used by writers only.
 */
final class Numbers implements Remembered {

    private static final int KEPT = 500_000;

    private final Map<Identifier, Long> recent = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Identifier, Long> eldest) {
            return size() > KEPT;
        }
    };
    private final Terms terms;
    private final Map<Identifier, Long> batch = new HashMap<>();
    private final List<Identifier> unknown = new ArrayList<>();
    private long last;
    private long lastKept;

    Numbers(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        recent.clear();
        clear();
        lastKept = Sql.number(connection, "SELECT coalesce(max(number), 0) FROM identifier");
        last = lastKept;
    }

    /** Takes note of an identifier whose number {@link #resolve} is to find. */
    void want(Identifier wanted) {
        Identifier identifier = Texts.clean(wanted);
        if (!batch.containsKey(identifier)) {
            Long number = recent.get(identifier);
            batch.put(identifier, number);
            if (number == null) {
                unknown.add(identifier);
            }
        }
    }

    /** Finds or gives the numbers of all identifiers wanted; {@link #of} answers for them until the batch ends. */
    void resolve(Connection connection) throws SQLException {
        if (!unknown.isEmpty()) {
            lookUp(connection);
            add(connection);
        }
    }

    long of(Identifier identifier) {
        return batch.get(Texts.clean(identifier));
    }

    private void lookUp(Connection connection) throws SQLException {
        long[] keys = unknown.stream()
                .mapToLong(one -> Keys.of(one.kind(), one.value()))
                .sorted()
                .toArray();
        Sql.list(
                connection,
                """
                SELECT i.number, kind.text, i.value FROM identifier i JOIN term kind ON kind.code = i.kind
                WHERE i.key = ANY(?)""",
                row -> batch.replace(new Identifier(row.getString(2), row.getString(3)), row.getLong(1)),
                keys);
    }

    private void add(Connection connection) throws SQLException {
        try (Rows rows = Rows.into(connection, "identifier", "number", "kind", "value", "key", "customer")) {
            for (Identifier identifier : unknown) {
                if (batch.putIfAbsent(identifier, last + 1) == null) {
                    last++;
                    rows.row()
                            .bigint(last)
                            .integer(terms.code(identifier.kind()))
                            .text(identifier.value())
                            .bigint(Keys.of(identifier.kind(), identifier.value()))
                            .bigint(last);
                }
            }
            rows.finish();
        }
    }

    void keep() {
        for (Identifier identifier : unknown) {
            recent.put(identifier, batch.get(identifier));
        }
        lastKept = last;
        clear();
    }

    void forget() {
        last = lastKept;
        clear();
    }

    private void clear() {
        batch.clear();
        unknown.clear();
    }
}
