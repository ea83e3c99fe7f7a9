package halte.store.postgresql;

import halte.store.api.Journal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The journal in PostgreSQL. */
final class PostgresJournal implements Journal {

    private final Database database;

    PostgresJournal(Database database) {
        this.database = database;
    }

    @Override
    public void record(String who, String action, String subject, String detail) {
        database.write(connection -> Sql.change(
                connection,
                "INSERT INTO journal SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? FROM journal",
                Sql.moment(Instant.now().truncatedTo(ChronoUnit.MILLIS)),
                who,
                action,
                subject,
                detail));
    }

    @Override
    public List<Entry> entries(long before, int limit) {
        return database.read(connection -> Sql.list(
                connection,
                """
                SELECT number, recorded_at, who, action, subject, detail
                FROM journal WHERE number < ? ORDER BY number DESC LIMIT ?""",
                row -> new Entry(
                        row.getLong(1),
                        Sql.instant(row, 2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                before,
                limit));
    }
}
