package halte.store.duckdb;

import halte.model.Identifier;
import halte.model.Keys;
import java.sql.SQLException;
import java.util.BitSet;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBReadableVector;

/**
 * The numbers of identifiers. There may be many millions, so memory holds only those met lately, in two generations; whether another one
 * is stored at all, a set of keys tells. The rest is asked of the table, all of a batch at once: first by the 64-bit key, then, for the
 * few rows that match, by exact text. Used by writers only.
 */
final class Numbers {

    private static final long UNKNOWN = Remembered.UNKNOWN;
    /** How much heap there is for each identifier of a generation, of which there are two and each takes 70 bytes or so. */
    private static final int HEAP_FOR_ONE = 2_048;

    private final int generation =
            (int) Math.min(2_000_000, Runtime.getRuntime().maxMemory() / HEAP_FOR_ONE);

    private final Staging staging;
    private final Terms terms;
    private final KeySet stored = new KeySet();
    private boolean loaded;
    private Remembered young = new Remembered(generation);
    private Remembered old = new Remembered(generation);
    private IdentifierMap batch = new IdentifierMap();
    /** The places of the batch whose identifiers are among the young. */
    private final BitSet remembered = new BitSet();

    private long last;
    private long lastKept;

    Numbers(DuckDBConnection connection, Staging staging, Terms terms) throws SQLException {
        this.staging = staging;
        this.terms = terms;
        lastKept = Sql.number(connection, "SELECT coalesce(max(number), 0) FROM identifier");
        last = lastKept;
    }

    /** Takes note of an identifier whose number {@link #resolve} is to find; returns its place in the batch. */
    int want(Identifier identifier) {
        long key = Keys.of(identifier.kind(), identifier.value());
        int before = batch.size();
        int place = batch.put(key, identifier, UNKNOWN);
        if (place == before) {
            batch.number(place, recent(key, identifier));
        }
        return place;
    }

    private long recent(long key, Identifier identifier) {
        long number = young.number(key, identifier);
        if (number != UNKNOWN) {
            remembered.set(batch.size() - 1);
            return number;
        }
        return old.number(key, identifier);
    }

    /** Finds or gives the numbers of all identifiers wanted; {@link #of} answers for them until the batch ends. */
    void resolve(DuckDBConnection connection) throws SQLException {
        load(connection);
        lookUp(connection);
        add(connection);
    }

    private void load(DuckDBConnection connection) throws SQLException {
        if (!loaded) {
            KeySets.load(connection, "identifier", stored);
            loaded = true;
        }
    }

    long of(Identifier identifier) {
        return of(batch.find(Keys.of(identifier.kind(), identifier.value()), identifier));
    }

    /** Returns the number of what is at a place of the batch. */
    long of(int place) {
        return batch.number(place);
    }

    private void lookUp(DuckDBConnection connection) throws SQLException {
        KeyTable keys = new KeyTable();
        for (int place = 0; place < batch.size(); place++) {
            if (batch.number(place) == UNKNOWN && stored.mayContain(batch.key(place))) {
                keys.add(place, batch.key(place));
            }
        }
        if (keys.find(connection, staging, "identifier")) {
            compare(connection);
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
                Identifier wanted = batch.identifier(row.getInt(i));
                if (terms.code(wanted.kind()) == kind.getInt(i)
                        && wanted.value().equals(value.getString(i))) {
                    batch.number(row.getInt(i), number.getLong(i));
                }
            }
        });
    }

    private void add(DuckDBConnection connection) throws SQLException {
        IdentifierRows rows = new IdentifierRows();
        for (int place = 0; place < batch.size(); place++) {
            if (batch.number(place) == UNKNOWN) {
                batch.number(place, ++last);
                Identifier fresh = batch.identifier(place);
                rows.add(last, terms.code(fresh.kind()), fresh.value(), batch.key(place));
            }
        }
        rows.write(connection, staging);
    }

    void keep() {
        for (int place = 0; place < batch.size(); place++) {
            if (batch.number(place) > lastKept) {
                stored.add(batch.key(place));
            }
            if (!remembered.get(place)) {
                remember(place);
            }
        }
        lastKept = last;
        clear();
    }

    private void remember(int place) {
        if (young.isFull()) {
            old = young;
            young = new Remembered(generation);
        }
        young.put(batch.key(place), batch.identifier(place), batch.number(place));
    }

    void forget() {
        last = lastKept;
        clear();
    }

    /** The next batch will be about as large. */
    private void clear() {
        batch = new IdentifierMap(batch.size());
        remembered.clear();
    }
}
