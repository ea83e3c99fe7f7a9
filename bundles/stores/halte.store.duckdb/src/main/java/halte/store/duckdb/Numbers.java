package halte.store.duckdb;

import halte.model.Identifier;
import halte.model.Keys;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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
    private long last;
    private long lastKept;

    Numbers(DuckDBConnection connection, Terms terms) throws SQLException {
        this.terms = terms;
        lastKept = Sql.number(connection, "SELECT coalesce(max(number), 0) FROM identifier");
        last = lastKept;
    }

    /** Finds or gives the numbers of all these identifiers; {@link #of} answers for them until the batch ends. */
    void resolve(DuckDBConnection connection, Collection<Identifier> identifiers) throws SQLException {
        List<Identifier> unknown = new ArrayList<>();
        for (Identifier identifier : identifiers) {
            Long number = recent.get(identifier);
            if (number == null) {
                unknown.add(identifier);
            } else {
                batch.put(identifier, number);
            }
        }
        if (!unknown.isEmpty()) {
            lookUp(connection, unknown);
            add(connection, unknown);
        }
    }

    long of(Identifier identifier) {
        return batch.get(identifier);
    }

    private void lookUp(DuckDBConnection connection, List<Identifier> unknown) throws SQLException {
        try (KeyTable keys = new KeyTable(connection)) {
            for (Identifier one : unknown) {
                keys.add(Keys.of(one.kind(), one.value()));
            }
            if (keys.find("identifier")) {
                compare(connection, unknown);
            }
        }
    }

    private void compare(DuckDBConnection connection, List<Identifier> unknown) throws SQLException {
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

    private void add(DuckDBConnection connection, List<Identifier> unknown) throws SQLException {
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
        recent.putAll(batch);
        lastKept = last;
        batch.clear();
    }

    void forget() {
        last = lastKept;
        batch.clear();
    }
}
