package halte.store.duckdb;

import halte.store.api.Batch;
import halte.store.api.Reject;
import halte.store.api.TouchStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Touches, and what comes with them, in DuckDB. */
final class DuckTouches implements TouchStore {

    private final Database database;
    private final Memory memory;

    DuckTouches(Database database, Memory memory) {
        this.database = database;
        this.memory = memory;
    }

    @Override
    public Appended append(Batch batch) {
        return database.writeShown(new Appending(batch, memory));
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
        return DuckSnapshot.of(database);
    }

    @Override
    public OptionalLong version() {
        return OptionalLong.of(database.version());
    }

    @Override
    public long withdrawAbsent(String source, String idPrefix, Iterator<String> present) {
        return database.writeShown(connection -> {
            want(connection, present);
            Sql.change(connection, """
                    CREATE OR REPLACE TEMP TABLE absent_touch AS
                    SELECT t.number
                    FROM touch t ANTI JOIN present_touch p ON p.id = t.id
                    WHERE t.withdrawn_at IS NULL AND starts_with(t.id, ?)
                        AND t.source = (SELECT code FROM term WHERE text = ?)""", idPrefix, source);
            return withdraw(connection);
        });
    }

    private static void want(DuckDBConnection connection, Iterator<String> present) throws SQLException {
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE present_touch (id VARCHAR)");
        try (DuckDBAppender appender = connection.createAppender("present_touch")) {
            while (present.hasNext()) {
                appender.beginRow().append(present.next()).endRow();
            }
        }
    }

    private static long withdraw(DuckDBConnection connection) throws SQLException {
        long withdrawn = Sql.number(connection, "SELECT count(*) FROM absent_touch");
        if (withdrawn > 0) {
            Sql.change(
                    connection,
                    "UPDATE touch SET withdrawn_at = make_timestamp(?) WHERE number IN (FROM absent_touch)",
                    Sql.micros(Instant.now()));
            Sql.run(connection, "UPDATE touch_line SET counted = false WHERE touch IN (FROM absent_touch)");
            Sql.run(connection, "UPDATE touch_property SET counted = false WHERE touch IN (FROM absent_touch)");
        }
        return withdrawn;
    }

    @Override
    public List<Reject> rejects(String source, long after, int limit) {
        return database.read(connection -> Sql.list(
                connection,
                """
                SELECT number, source, stream, place, code, message, raw, epoch_us(rejected_at)
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
