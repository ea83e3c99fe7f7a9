package halte.connector.jdbc;

import static halte.connector.jdbc.TestDatabase.column;
import static halte.connector.jdbc.TestDatabase.lastCursor;
import static halte.connector.jdbc.TestDatabase.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.Connector;
import halte.connector.api.ReadRequest;
import halte.testkit.connector.RecordedRead;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class IncrementalTest {

    private final TestDatabase database;

    IncrementalTest(PostgresServer server) {
        database = new TestDatabase(server);
    }

    @BeforeEach
    void table() {
        database.run("CREATE TABLE orders (id int PRIMARY KEY, total numeric, changed timestamptz)");
    }

    private Connector byChange() {
        return database.jdbc().tables("orders").cursor("changed").connector();
    }

    @Test
    void newAndChangedRowsComeWithTheNextRead() {
        database.run(
                "INSERT INTO orders SELECT n, n, timestamptz '2026-01-01' + n * interval '1 s' FROM generate_series(1, 50) n");
        RecordedRead first = read(byChange(), "orders", null);
        assertEquals(50, first.records().size());
        database.run(
                "INSERT INTO orders VALUES (51, 51, '2026-01-02')",
                "UPDATE orders SET total = 700, changed = '2026-01-03' WHERE id = 7");
        RecordedRead second = read(byChange(), "orders", lastCursor(first));
        assertEquals(List.of(50, 51, 7), column(second, "id"));
        assertEquals("700", column(second, "total").get(2).toString());
    }

    @Test
    void aRowThatComesLaterWithAnEqualValueIsNotLost() {
        database.run("INSERT INTO orders VALUES (5, 1, '2026-01-01'), (9, 1, '2026-01-01')");
        String cursor = lastCursor(read(byChange(), "orders", null));
        database.run("INSERT INTO orders VALUES (7, 1, '2026-01-01')");
        assertTrue(column(read(byChange(), "orders", cursor), "id").contains(7));
    }

    @Test
    void aRowThatWasStoredLateWithASmallerValueIsNotLostWithinTheOverlap() throws SQLException {
        Connector connector =
                database.jdbc().tables("orders").cursor("changed").overlap(60).connector();
        try (Connection slow = database.connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO orders VALUES (1, 1, '2026-01-01 10:00:00+00')");
            database.run("INSERT INTO orders VALUES (2, 1, '2026-01-01 10:00:30+00')");
            RecordedRead first = read(connector, "orders", null);
            assertEquals(List.of(2), column(first, "id"));
            slow.commit();
            assertEquals(List.of(1, 2), column(read(connector, "orders", lastCursor(first)), "id"));
        }
    }

    @Test
    void overlapCountsInWholeNumbersForNumbers() {
        database.run("INSERT INTO orders SELECT n, n, now() FROM generate_series(1, 100) n");
        Connector connector =
                database.jdbc().tables("orders").cursor("id").overlap(10).connector();
        RecordedRead first = read(connector, "orders", null);
        RecordedRead second = read(connector, "orders", lastCursor(first));
        assertEquals(11, second.records().size());
        assertEquals(90, second.records().get(0).position());
    }

    @Test
    void emptyValuesAreReportedAtEveryReadAndTheRestIsRead() {
        database.run(
                "INSERT INTO orders VALUES (1, 1, '2026-01-01'), (2, 1, NULL), (3, 1, 'infinity'), (4, 1, '2026-01-02')");
        RecordedRead first = read(byChange(), "orders", null);
        assertEquals(List.of(1, 4), column(first, "id"));
        assertEquals(List.of("JDBC_CURSOR_EMPTY", "JDBC_CURSOR_EMPTY"), first.rejectCodes());
        database.run("INSERT INTO orders VALUES (5, 1, '2026-01-03')");
        RecordedRead second = read(byChange(), "orders", lastCursor(first));
        assertEquals(List.of(4, 5), column(second, "id"));
        assertEquals(2, second.rejectCodes().size());
    }

    @Test
    void aDateInTheFutureDoesNotHideWhatChangesBeforeIt() {
        database.run("INSERT INTO orders VALUES (1, 1, '2026-01-01'), (2, 1, '2199-01-01')");
        RecordedRead first = read(byChange(), "orders", null);
        assertEquals(List.of(1, 2), column(first, "id"));
        database.run("INSERT INTO orders VALUES (3, 1, '2026-01-02')");
        assertEquals(List.of(1, 3, 2), column(read(byChange(), "orders", lastCursor(first)), "id"));
    }

    @Test
    void anotherCursorColumnStartsOver() {
        database.run("INSERT INTO orders SELECT n, n, now() - interval '1 day' FROM generate_series(1, 10) n");
        String cursor = lastCursor(read(byChange(), "orders", null));
        Connector byId = database.jdbc().tables("orders").cursor("id").connector();
        assertEquals(10, read(byId, "orders", cursor).records().size());
    }

    @Test
    void aQueryOfItsOwnIsReadIncrementallyToo() {
        database.run(
                "INSERT INTO orders SELECT n, n, timestamptz '2026-01-01' + n * interval '1 h' FROM generate_series(1, 20) n");
        Connector connector = database.jdbc()
                .queries("big = SELECT id, total * 2 AS twice, changed FROM orders WHERE total > 10 -- the large ones")
                .cursor("big=changed")
                .connector();
        RecordedRead first = read(connector, "big", null);
        assertEquals(List.of("id", "twice", "changed"), first.fields().get(0));
        assertEquals(10, first.records().size());
        assertEquals(1, read(connector, "big", lastCursor(first)).records().size());
    }

    @Test
    void withoutCursorColumnEveryReadGivesAll() {
        database.run("INSERT INTO orders SELECT n, n, now() FROM generate_series(1, 10) n");
        Connector connector = database.jdbc().connector();
        assertTrue(connector.discover().get(0).incremental());
        RecordedRead first = read(connector, "orders", null);
        assertEquals(10, read(connector, "orders", lastCursor(first)).records().size());
        database.run("CREATE TABLE log (what text)", "INSERT INTO log VALUES ('a'), ('b')");
        assertFalse(connector.discover().get(0).incremental());
        assertEquals(2, read(connector, "log", null).records().size());
        assertTrue(read(connector, "log", null).marks().isEmpty());
    }

    /** Rows come, change and commit in any order while reads break off anywhere; in the end nothing is missing or old. */
    @Test
    void nothingIsMissingWhateverOrderRowsComeInAndReadsBreakOff() {
        for (int seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            database.run("TRUNCATE orders");
            Connector connector = database.jdbc()
                    .tables("orders")
                    .cursor("changed")
                    .fetchSize(3)
                    .connector();
            Set<List<Object>> seen = new HashSet<>();
            String cursor = null;
            for (int round = 0; round < 12; round++) {
                database.run(changes(random, round).toArray(String[]::new));
                cursor = readSome(connector, cursor, round == 11 ? Long.MAX_VALUE : random.nextInt(30) + 20, seen);
            }
            Set<List<Object>> there = new HashSet<>();
            read(database.jdbc().tables("orders").connector(), "orders", null)
                    .records()
                    .forEach(record -> there.add(record.values()));
            there.removeAll(seen);
            assertEquals(Set.of(), there, "seed " + seed);
        }
    }

    private static List<String> changes(Random random, int round) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            int second = round * 3 + random.nextInt(3);
            changes.add("INSERT INTO orders VALUES (" + random.nextInt(60) + ", " + random.nextInt(1000)
                    + ", timestamptz '2026-01-01' + " + second + " * interval '1 s')"
                    + " ON CONFLICT (id) DO UPDATE SET total = excluded.total, changed = excluded.changed");
        }
        return changes;
    }

    private static String readSome(Connector connector, String cursor, long limit, Set<List<Object>> seen) {
        RecordedRead some = new RecordedRead();
        connector.read(new ReadRequest("orders", cursor, limit), some);
        some.records().forEach(record -> seen.add(record.values()));
        return some.marks().isEmpty() ? cursor : lastCursor(some);
    }
}
