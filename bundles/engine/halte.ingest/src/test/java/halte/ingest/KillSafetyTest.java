package halte.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import halte.testkit.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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

    /** Dies, in one of three ways, after some records. */
    private record Dying(Connector healthy, Random random, int life) implements Connector {

        @Override
        public ReadOutcome read(ReadRequest request, RecordSink sink) {
            int[] left = {life};
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

    @Test
    void importsThatDieAtAnyRecordEndAsOneUndisturbed() throws IOException {
        for (long seed = 0; seed < 4; seed++) {
            Connector healthy = new ByPosition(Desk.csv(invoices(seed)));
            MemoryStore undisturbed = new MemoryStore();
            ImportDesk calm = Desk.of(undisturbed, healthy, Desk.QUICK);
            calm.map("shop", MAPPING);
            calm.run("shop", null, Imports.Progress.NONE);
            assertTrue(touches(undisturbed).size() > 500);

            Random random = new Random(seed);
            MemoryStore store = new MemoryStore();
            int deaths = 0;
            boolean complete = false;
            while (!complete) {
                int life = deaths < 40 ? 100 + random.nextInt(500) : Integer.MAX_VALUE;
                ImportDesk desk = Desk.of(store, new Dying(healthy, random, life), Desk.QUICK);
                desk.map("shop", MAPPING);
                try {
                    desk.run("shop", null, Imports.Progress.NONE);
                    complete = true;
                } catch (HalteException died) {
                    deaths++;
                }
            }
            assertTrue(deaths > 0, "never died");
            assertEquals(touches(undisturbed), touches(store), "seed " + seed);
        }
    }
}
