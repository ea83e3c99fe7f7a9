package halte.store.postgresql;

import halte.store.api.Batch;
import halte.store.api.Reject;
import halte.store.api.TouchStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Touches, and what comes with them, in PostgreSQL. */
final class PostgresTouches implements TouchStore {

    private final Database database;
    private final Terms terms;
    private final Numbers numbers;
    private final Shared shared;

    PostgresTouches(Database database, Terms terms, Numbers numbers, Shared shared) {
        this.database = database;
        this.terms = terms;
        this.numbers = numbers;
        this.shared = shared;
    }

    @Override
    public Appended append(Batch batch) {
        return database.writeShown(new Appending(batch, terms, numbers, shared));
    }

    @Override
    public Optional<String> cursor(String source, String stream) {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT value FROM read_cursor WHERE source = ? AND stream = ?",
                row -> row.getString(1),
                source,
                stream));
    }

    @Override
    public Snapshot snapshot() {
        return PostgresSnapshot.of(database);
    }

    @Override
    public OptionalLong version() {
        return OptionalLong.of(database.version());
    }

    @Override
    public long withdrawAbsent(String source, String idPrefix, Iterator<String> present) {
        return database.writeShown(connection -> {
            want(connection, present);
            long[] absent = Sql.list(connection, """
                            SELECT t.number FROM touch t
                            WHERE t.withdrawn_at IS NULL AND starts_with(t.id, ?)
                                AND t.source = (SELECT code FROM term WHERE text = ?)
                                AND NOT EXISTS (SELECT FROM present_touch p WHERE p.id = t.id)""", row -> row.getLong(1), idPrefix, source).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            return withdraw(connection, absent);
        });
    }

    private static void want(Connection connection, Iterator<String> present) throws SQLException {
        try (Rows rows = Rows.into(connection, "present_touch", "id")) {
            while (present.hasNext()) {
                rows.row().text(present.next());
            }
            rows.finish();
        }
        Sql.run(connection, "ANALYZE present_touch");
    }

    private static long withdraw(Connection connection, long... absent) throws SQLException {
        if (absent.length > 0) {
            Sql.change(connection, "UPDATE touch SET withdrawn_at = ? WHERE number = ANY(?)", Sql.now(), absent);
            Sql.change(connection, "UPDATE touch_line SET counted = false WHERE touch = ANY(?)", (Object) absent);
            Sql.change(connection, "UPDATE touch_property SET counted = false WHERE touch = ANY(?)", (Object) absent);
        }
        return absent.length;
    }

    @Override
    public List<Reject> rejects(String source, long after, int limit) {
        return database.read(connection -> Sql.list(
                connection,
                """
                SELECT number, source, stream, place, code, message, raw, rejected_at
                FROM reject WHERE source = ? AND number > ? ORDER BY number LIMIT ?""",
                row -> new Reject(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        Sql.instant(row, 8)),
                source,
                after,
                limit));
    }
}
