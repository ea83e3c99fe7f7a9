package halte.connector.jdbc;

import static halte.connector.jdbc.TestDatabase.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.model.Actor;
import halte.model.Failure;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reads of many rows: in bounded memory, broken off, timed out, cancelled. */
@ExtendWith(PostgresExtension.class)
class LongReadTest {

    private static final int ROWS = 150_000;

    private static TestDatabase database;

    @BeforeAll
    static void fill(PostgresServer server) {
        database = new TestDatabase(server);
        database.run(
                "CREATE TABLE touches (id int PRIMARY KEY, changed timestamptz NOT NULL, note text)",
                "INSERT INTO touches SELECT n, timestamptz '2026-01-01' + (n / 100) * interval '1 s', repeat('x', 1000)"
                        + " FROM generate_series(1, " + ROWS + ") n",
                "CREATE INDEX ON touches (changed, id)",
                "ANALYZE touches");
    }

    private static Jdbc touches() {
        return database.jdbc().tables("touches").cursor("changed");
    }

    /** Counts, and does something at a certain row. */
    private static class Counting implements RecordSink {

        final BitSet ids = new BitSet();
        long records;
        String cursor;
        int idsAtCursor;

        @Override
        public void fields(List<String> names) {
            assertEquals(List.of("id", "changed", "note"), names);
        }

        @Override
        public void record(long position, Object[] values) {
            ids.set((Integer) values[0]);
            records++;
        }

        @Override
        public void reject(long position, String raw, Failure reason) {
            throw new AssertionError(reason);
        }

        @Override
        public void cursor(String given) {
            cursor = given;
            idsAtCursor = ids.cardinality();
        }

        @Override
        public void progress(long done, long total) {}
    }

    @Test
    void aResultThatIsLargerThanTheMemoryGivenToItIsStreamed() throws Exception {
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName(),
                database.url());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("SMALL_HEAP_USER", database.jdbc().settings().access().user());
        builder.environment()
                .put("SMALL_HEAP_PASSWORD", database.jdbc().settings().access().password());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it did not end");
        assertEquals(ROWS + " rows", said.strip());
    }

    @Test
    void aConnectionKilledInMidReadFailsAndTheNextReadGoesOnWithoutLoss() {
        Counting sink = new Counting() {
            @Override
            public void record(long position, Object[] values) {
                super.record(position, values);
                if (records == 70_000) {
                    database.run(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                    + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'Halte'");
                }
            }
        };
        ReadOutcome outcome = touches().connector().read(ReadRequest.all("touches"), sink);
        Failure failure = assertInstanceOf(ReadOutcome.Failed.class, outcome).failure();
        assertEquals("JDBC_CONNECTION_LOST", failure.code(), failure::message);
        assertEquals(Actor.EXTERNAL, failure.actor());
        assertTrue(sink.idsAtCursor >= 69_000 && sink.ids.cardinality() < ROWS, "it stood at " + sink.idsAtCursor);
        Counting rest = new Counting();
        touches().connector().read(new ReadRequest("touches", sink.cursor, Long.MAX_VALUE), rest);
        assertTrue(rest.records < ROWS - 68_000, "it began anew: " + rest.records);
        rest.ids.or(sink.ids);
        assertEquals(ROWS, rest.ids.cardinality());
    }

    @Test
    void anInterruptCancelsAStatementThatTheDatabaseIsBusyWith() throws Exception {
        CompletableFuture<ReadOutcome> ended = new CompletableFuture<>();
        Thread reader = new Thread(() -> ended.complete(database.jdbc()
                .queries("slow = SELECT id FROM touches, (SELECT pg_sleep(600)) s")
                .connector()
                .read(ReadRequest.all("slow"), new Counting() {
                    @Override
                    public void fields(List<String> names) {}
                })));
        reader.start();
        awaitSleepingStatement();
        reader.interrupt();
        Failure failure = assertInstanceOf(ReadOutcome.Failed.class, ended.get(60, TimeUnit.SECONDS))
                .failure();
        assertEquals("JDBC_CANCELLED", failure.code(), failure::message);
        reader.join(60_000);
    }

    private static void awaitSleepingStatement() {
        database.run("DO $$ BEGIN FOR i IN 1..600 LOOP"
                + " PERFORM pg_stat_clear_snapshot();"
                + " IF EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND application_name = 'Halte')"
                + " THEN RETURN; END IF; PERFORM pg_sleep(0.1); END LOOP; RAISE 'nothing sleeps'; END $$");
    }

    @Test
    void anInterruptBetweenRowsEndsTheReadAndTheCursorCounts() {
        Counting sink = new Counting() {
            @Override
            public void record(long position, Object[] values) {
                super.record(position, values);
                if (records == 5_500) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        ReadOutcome outcome = touches().connector().read(ReadRequest.all("touches"), sink);
        assertTrue(Thread.interrupted(), "the interrupt was swallowed");
        assertEquals(
                "JDBC_CANCELLED",
                assertInstanceOf(ReadOutcome.Failed.class, outcome).failure().code());
        assertTrue(sink.idsAtCursor >= 4_900, "no cursor was given");
    }

    @Test
    void aDatabaseThatDoesNotAnswerInTimeIsGivenUp() {
        Failure failure = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> failure(
                        database.jdbc()
                                .queries("slow = SELECT id FROM touches, (SELECT pg_sleep(600)) s")
                                .timeout(1)
                                .connector(),
                        "slow"));
        assertEquals("JDBC_TIMEOUT", failure.code(), failure::message);
        assertEquals(Actor.RESOURCES, failure.actor());
    }

    @Test
    void theNumberOfConnectionsAfterwardsIsWhatItWas() {
        touches().connector().read(new ReadRequest("touches", null, 10), new Counting());
        database.run("DO $$ BEGIN FOR i IN 1..600 LOOP"
                + " PERFORM pg_stat_clear_snapshot();"
                + " IF NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'Halte' AND datname = current_database())"
                + " THEN RETURN; END IF; PERFORM pg_sleep(0.1); END LOOP; RAISE 'a connection stayed open'; END $$");
    }
}
