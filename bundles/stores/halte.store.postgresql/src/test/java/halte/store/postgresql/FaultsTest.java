package halte.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.store.api.Batch;
import halte.store.api.Store;
import halte.store.api.TouchStore.Snapshot;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import halte.testkit.store.Dump;
import halte.testkit.store.MemoryStore;
import halte.testkit.store.RandomBatches;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Servers that crash, go away and come back, and others who read meanwhile. */
@ExtendWith(PostgresExtension.class)
class FaultsTest {

    private static final long PATIENCE_SECONDS = 300;

    private final PostgresServer server;
    private final Settings settings;

    FaultsTest(PostgresServer server) {
        this.server = server;
        settings = new Databases(server).newDatabase();
    }

    /** Batch number n is the same whenever it is made. */
    private static Batch batch(int n) {
        Batch batch = new RandomBatches(n, "shop", 2_000).next(600);
        return new Batch(
                "shop",
                "s",
                batch.touches(),
                batch.links(),
                batch.traits(),
                batch.consents(),
                batch.rejects(),
                Integer.toString(n));
    }

    private static List<String> dump(Store store) {
        return Dump.of(store, RandomBatches.PROPERTIES, RandomBatches.TRAITS, RandomBatches.PURPOSES);
    }

    /** Repeats a call while the server is away. */
    private static void insist(Runnable call) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                call.run();
                return;
            } catch (HalteException away) {
                assertEquals("STORE_UNREACHABLE", away.failure().code());
                assertTrue(System.nanoTime() < end, "the server does not come back: " + away.getCause());
            }
        }
    }

    /** Kills the process that serves the writer: the server then ends all sessions and recovers from its log. */
    private void crash() throws SQLException {
        try (Connection connection = server.connect(settings.url())) {
            long pid = Sql.number(connection, """
                    SELECT a.pid FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                    WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database()""");
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        }
    }

    @Test
    void afterServerCrashesInTheMiddleEveryBatchIsThereWhollyOrNotAtAll() throws SQLException, InterruptedException {
        Random random = new Random(11);
        Store model = new MemoryStore();
        AtomicInteger stored = new AtomicInteger();
        try (PostgresStore store = PostgresStore.open(settings)) {
            for (int round = 0; round < 3; round++) {
                AtomicBoolean crashed = new AtomicBoolean();
                int before = stored.get();
                CompletableFuture<Optional<HalteException>> broken =
                        CompletableFuture.supplyAsync(() -> appendUntilBroken(store, stored, crashed));
                while (stored.get() == before && !broken.isDone()) {
                    Thread.onSpinWait();
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
                crash();
                crashed.set(true);
                broken.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join()
                        .ifPresent(failed -> assertEquals(
                                "STORE_UNREACHABLE", failed.failure().code()));
                assertStored(store, model, stored);
            }
        }
    }

    /** A crash between two batches, over before the next one, breaks nothing. */
    private static Optional<HalteException> appendUntilBroken(
            Store store, AtomicInteger stored, AtomicBoolean crashed) {
        while (!crashed.get()) {
            try {
                store.touches().append(batch(stored.get() + 1));
                stored.incrementAndGet();
            } catch (HalteException broken) {
                return Optional.of(broken);
            }
        }
        return Optional.empty();
    }

    private static void assertStored(Store store, Store model, AtomicInteger stored) {
        AtomicInteger found = new AtomicInteger();
        insist(() ->
                found.set(Integer.parseInt(store.touches().cursor("shop", "s").orElse("0"))));
        assertTrue(found.get() == stored.get() || found.get() == stored.get() + 1, found + " after " + stored);
        int before = Integer.parseInt(model.touches().cursor("shop", "s").orElse("0"));
        for (int n = before + 1; n <= found.get(); n++) {
            model.touches().append(batch(n));
        }
        insist(() -> assertEquals(dump(model), dump(store)));
        stored.set(found.get() + 1);
        model.touches().append(batch(stored.get()));
        insist(() -> store.touches().append(batch(stored.get())));
        store.touches().append(batch(stored.get()));
        assertEquals(dump(model), dump(store));
    }

    private Settings through(Relay relay) {
        return new Settings(
                settings.url().replace(":" + server.port() + "/", ":" + relay.port() + "/"),
                settings.user(),
                settings.password(),
                3,
                settings.queryTime(),
                Duration.ofSeconds(3));
    }

    @Test
    void aLostServerIsSaidAndTheNextCallWorksOnceItIsBack() throws IOException {
        try (Relay relay = new Relay(server.port())) {
            relay.mend();
            try (PostgresStore store = PostgresStore.open(through(relay));
                    Snapshot snapshot = store.touches().snapshot()) {
                store.touches().append(batch(1));
                assertEquals(Optional.empty(), store.problem());
                relay.cut();
                assertEquals("STORE_UNREACHABLE", store.problem().orElseThrow().code());
                assertLost(() -> store.touches().append(batch(2)));
                assertLost(() -> store.journal().entries(1, 1));
                assertLost(() -> snapshot.touches(0, chunk -> {}));
                relay.mend();
                store.touches().append(batch(2));
                assertEquals("2", store.touches().cursor("shop", "s").orElseThrow());
            }
        }
    }

    private static void assertLost(Runnable call) {
        assertEquals(
                "STORE_UNREACHABLE",
                assertThrows(HalteException.class, call::run).failure().code());
    }

    @Test
    void aHalteThatStartsBeforeTheServerSaysSoAndOffersTheStoreWhenItComes() throws IOException, InterruptedException {
        BlockingQueue<String> told = new ArrayBlockingQueue<>(10);
        try (Relay relay = new Relay(server.port());
                Opening opening = new Opening(
                        () -> PostgresStore.open(through(relay)),
                        store -> {
                            told.add("offered");
                            return () -> told.add("withdrawn");
                        },
                        Duration.ofMillis(10))) {
            opening.start();
            assertEquals("STORE_UNREACHABLE", opening.problem().orElseThrow().code());
            assertEquals(null, told.peek());
            relay.mend();
            assertEquals("offered", told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        assertEquals("withdrawn", told.poll());
    }

    @Test
    void readersSeeWholeBatchesWhileAnotherWrites() {
        try (PostgresStore store = PostgresStore.open(settings)) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                for (int n = 1; n <= 15; n++) {
                    store.touches().append(batch(n));
                }
            });
            Store model = new MemoryStore();
            int known = 0;
            boolean done;
            do {
                done = writing.isDone();
                try (Snapshot snapshot = store.touches().snapshot()) {
                    while (last(model) < snapshot.last()) {
                        model.touches().append(batch(++known));
                    }
                    assertEquals(last(model), snapshot.last());
                    assertEquals(attributed(model), attributed(snapshot));
                }
            } while (!done);
            writing.join();
            assertEquals(15, known);
            assertNotNull(store.touches().version());
        }
    }

    private static long last(Store model) {
        try (Snapshot snapshot = model.touches().snapshot()) {
            return snapshot.last();
        }
    }

    private static long attributed(Store model) {
        try (Snapshot snapshot = model.touches().snapshot()) {
            return attributed(snapshot);
        }
    }

    private static long attributed(Snapshot snapshot) {
        long[] count = {0};
        snapshot.touches(0, chunk -> count[0] += chunk.size());
        return count[0];
    }
}
