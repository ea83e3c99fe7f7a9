package halte.store.duckdb;

import halte.model.Identifier;
import halte.model.Keys;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBReadableVector;

/**
 * The numbers of identifiers. There may be many millions, so memory holds only those met lately; the rest is asked of the table,
 * all of a batch at once: first by the 64-bit key, then, for the few rows that match, by exact text. Used by writers only.
 */
final class Numbers {

    private static final int KEPT = 500_000;

    private final Terms terms;
    private final Map<Identifier, Long> recent = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Identifier, Long> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<Identifier, Long> batch = new HashMap<>();
    private final List<Identifier> unknown = new ArrayList<>();
    private long last;
    private long lastKept;

    Numbers(DuckDBConnection connection, Terms terms) throws SQLException {
        this.terms = terms;
        lastKept = Sql.number(connection, "SELECT coalesce(max(number), 0) FROM identifier");
        last = lastKept;
    }

    /** Takes note of an identifier whose number {@link #resolve} is to find. */
    void want(Identifier identifier) {
        if (!batch.containsKey(identifier)) {
            Long number = recent.get(identifier);
            batch.put(identifier, number);
            if (number == null) {
                unknown.add(identifier);
            }
        }
    }

    /** Finds or gives the numbers of all identifiers wanted; {@link #of} answers for them until the batch ends. */
    void resolve(DuckDBConnection connection) throws SQLException {
        if (!unknown.isEmpty()) {
            lookUp(connection);
            add(connection);
        }
    }

    long of(Identifier identifier) {
        return batch.get(identifier);
    }

    private void lookUp(DuckDBConnection connection) throws SQLException {
        try (KeyTable keys = new KeyTable(connection)) {
            for (Identifier one : unknown) {
                keys.add(Keys.of(one.kind(), one.value()));
            }
            if (keys.find("identifier")) {
                compare(connection);
            }
        }
    }

    private void compare(DuckDBConnection connection) throws SQLException {
        Chunks.scan(connection, """
                SELECT f.row, i.number, i.kind, i.value
                FROM found f JOIN identifier i ON i.number = f.number""", (chunk, size) -> {
            DuckDBReadableVector row = chunk.vector(0);
            DuckDBReadableVector number = chunk.vector(1);
            DuckDBReadableVector kind = chunk.vector(2);
            DuckDBReadableVector value = chunk.vector(3);
            for (int i = 0; i < size; i++) {
                Identifier wanted = unknown.get(row.getInt(i));
                if (terms.code(wanted.kind()) == kind.getInt(i)
                        && wanted.value().equals(value.getString(i))) {
                    batch.put(wanted, number.getLong(i));
                }
            }
        });
    }

    private void add(DuckDBConnection connection) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("identifier")) {
            for (Identifier identifier : unknown) {
                if (batch.putIfAbsent(identifier, last + 1) == null) {
                    last++;
                    appender.beginRow()
                            .append(last)
                            .append(terms.code(identifier.kind()))
                            .append(identifier.value())
                            .append(Keys.of(identifier.kind(), identifier.value()))
                            .append(last)
                            .endRow();
                }
            }
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
