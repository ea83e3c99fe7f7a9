package halte.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.Imports;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.store.api.Store;
import halte.testkit.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often an import dies, in the end the store holds what one undisturbed import would have put there. */
class KillSafetyTest {

    private static final String MAPPING = """
            {"id": "{invoice}", "at": "{at}", "identifiers": [{"kind": "card", "value": "{card}"}],
             "touch": {"type": "order", "group": true, "groupWindow": 40,
                       "line": {"product": "{product}", "quantity": "1", "amount": "{amount}"},
                       "amount": "sum", "currency": "EUR"}}
            """;

    @TempDir
    Path folder;

    private Path invoices(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("invoice,at,card,product,amount\n");
        for (int invoice = 1; invoice <= 900; ) {
            int together = 1 + random.nextInt(3);
            for (int line = random.nextInt(12); line >= 0; line--) {
                int number = invoice + random.nextInt(together);
                text.append("i")
                        .append(number)
                        .append(",2024-03-")
                        .append(10 + number % 20)
                        .append("T10:0")
                        .append(line % 10)
                        .append(",c")
                        .append(number % 50)
                        .append(",p")
                        .append(random.nextInt(9))
                        .append(',')
                        .append(random.nextInt(1000))
                        .append(".25\n");
            }
            invoice += together;
        }
        return Files.writeString(folder.resolve("invoices-" + seed + ".csv"), text);
    }

    /** Dies at most forty times, each time after some records and in one of three ways. */
    private static final class Dying implements Connector {

        private final Connector healthy;
        private final Random random;
        private int reads;

        Dying(Connector healthy, Random random) {
            this.healthy = healthy;
            this.random = random;
        }

        @Override
        public ReadOutcome read(ReadRequest request, RecordSink sink) {
            int[] left = {reads++ < 40 ? 100 + random.nextInt(500) : Integer.MAX_VALUE};
            int way = random.nextInt(3);
            try {
                return healthy.read(request, new Counting(sink, () -> {
                    if (left[0]-- == 0) {
                        throw death(way);
                    }
                }));
            } catch (IllegalArgumentException asFailure) {
                return new ReadOutcome.Failed(new Failure("SOURCE_GONE", Actor.USER, "Gone.", "Wait."));
            }
        }

        private static RuntimeException death(int way) {
            return switch (way) {
                case 0 -> new IllegalArgumentException("becomes a failure");
                case 1 -> new IllegalStateException("a bug");
                default -> new Failure("SOURCE_BROKE", Actor.USER, "Broke.", "Mend it.").asException();
            };
        }

        @Override
        public ConnectorDescriptor descriptor() {
            return healthy.descriptor();
        }

        @Override
        public CheckOutcome check() {
            return healthy.check();
        }

        @Override
        public List<StreamDescriptor> discover() {
            return healthy.discover();
        }
    }

    private record Counting(RecordSink sink, Runnable each) implements RecordSink {

        @Override
        public void fields(List<String> names) {
            sink.fields(names);
        }

        @Override
        public void record(long position, Object[] values) {
            each.run();
            sink.record(position, values);
            // A cursor after every record: the hardest case for touches of several records.
            sink.cursor("csv1 x " + position);
        }

        @Override
        public void reject(long position, String raw, Failure reason) {
            sink.reject(position, raw, reason);
        }

        @Override
        public void cursor(String cursor) {}

        @Override
        public void progress(long done, long total) {}
    }

    /** Reads a file from the record after the one that its cursor names. */
    private record ByPosition(Connector csv) implements Connector {

        @Override
        public ReadOutcome read(ReadRequest request, RecordSink sink) {
            long from = request.cursor() == null
                    ? 0
                    : Long.parseLong(request.cursor().substring(request.cursor().lastIndexOf(' ') + 1));
            return csv.read(ReadRequest.all(request.stream()), new From(sink, from));
        }

        @Override
        public ConnectorDescriptor descriptor() {
            return csv.descriptor();
        }

        @Override
        public CheckOutcome check() {
            return csv.check();
        }

        @Override
        public List<StreamDescriptor> discover() {
            return csv.discover();
        }
    }

    private record From(RecordSink sink, long from) implements RecordSink {

        @Override
        public void fields(List<String> names) {
            sink.fields(names);
        }

        @Override
        public void record(long position, Object[] values) {
            if (position > from) {
                sink.record(position, values);
            }
        }

        @Override
        public void reject(long position, String raw, Failure reason) {
            sink.reject(position, raw, reason);
        }

        @Override
        public void cursor(String cursor) {}

        @Override
        public void progress(long done, long total) {}
    }

    private static Map<String, String> touches(MemoryStore store) {
        Map<String, String> found = new TreeMap<>();
        try (var snapshot = store.touches().snapshot()) {
            snapshot.touches(0, chunk -> {
                for (int i = 0; i < chunk.size(); i++) {
                    String what = chunk.occurredAt()[i] + " " + chunk.amount()[i];
                    assertEquals(null, found.put(Long.toHexString(chunk.key()[i]), what), "stored twice");
                }
            });
        }
        return found;
    }

    private MemoryStore undisturbed(Connector healthy) {
        MemoryStore store = new MemoryStore();
        ImportDesk desk = Desk.of(store, healthy, Desk.QUICK);
        desk.map("shop", MAPPING);
        desk.run("shop", null, Imports.Progress.NONE);
        assertTrue(touches(store).size() > 500);
        return store;
    }

    /** Runs until an import goes to the end, each at a desk of its own, as after a restart; returns how many did not. */
    private static int deaths(Supplier<ImportDesk> desks, Class<? extends RuntimeException> death) {
        desks.get().map("shop", MAPPING);
        for (int deaths = 0; ; deaths++) {
            try {
                desks.get().run("shop", null, Imports.Progress.NONE);
                return deaths;
            } catch (RuntimeException died) {
                assertInstanceOf(death, died);
            }
        }
    }

    @Test
    void importsThatDieAtAnyRecordEndAsOneUndisturbed() throws IOException {
        for (long seed = 0; seed < 4; seed++) {
            Connector healthy = new ByPosition(Desk.csv(invoices(seed)));
            MemoryStore store = new MemoryStore();
            Connector dying = new Dying(healthy, new Random(seed));
            assertTrue(deaths(() -> Desk.of(store, dying, Desk.QUICK), HalteException.class) > 0, "never died");
            assertEquals(touches(undisturbed(healthy)), touches(store), "seed " + seed);
        }
    }

    @Test
    void storeThatFailsInTheMiddleOfARunLeavesTheNextRunToCompleteToTheSame() throws IOException {
        Connector healthy = new ByPosition(Desk.csv(invoices(9)));
        Map<String, String> expected = touches(undisturbed(healthy));
        for (int failing = 1; failing <= 6; failing++) {
            for (boolean stored : new boolean[] {false, true}) {
                MemoryStore memory = new MemoryStore();
                Store store = new FailingStore(memory, failing, stored);
                assertEquals(1, deaths(() -> Desk.of(store, healthy, Desk.QUICK), HalteException.class));
                assertEquals(expected, touches(memory), "append " + failing + (stored ? " stored" : ""));
            }
        }
    }
}
