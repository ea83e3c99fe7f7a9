package halte.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.connector.api.Connector;
import halte.connector.api.Imports;
import halte.connector.api.Imports.ImportReport;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.model.Failure;
import halte.testkit.RealData;
import halte.testkit.store.MemoryStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every line of a real shop's two years of invoices, against plain Java over the same lines. */
class OnlineRetailTest {

    static String mapping() throws IOException {
        try (var in = OnlineRetailTest.class.getResourceAsStream("/online_retail.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyLineIsAccountedFor() throws IOException {
        Path path = RealData.path("online_retail/online_retail.csv.gz");
        Expected expected = new Expected();
        MemoryStore store = new MemoryStore();
        ImportDesk desk = Desk.of(store, new Watched(Desk.csv(path), expected), Settings.DEFAULT);
        desk.map("shop", mapping());
        ImportReport report = desk.run("shop", null, Imports.Progress.NONE);
        assertEquals(541_909, report.read());
        assertEquals(report.read(), report.mapped() + report.rejected() + report.skipped());
        assertEquals(Map.of("BAD_DEBT", 3L, "STOCK_ADJUSTMENT", expected.adjustments), report.reasons());
        assertEquals(0, report.rejected());
        assertEquals(expected.customers.size(), report.touches());
        assertEquals(expected.nobody(), report.unattributed());
        assertEquals(expected.linesOfNobody, report.unattributedRecords());
        assertEquals(23_795, report.touches());
        assertEquals(2_515, expected.adjustments);
        assertEquals(1_609, report.unattributed());
        assertEquals(132_602, report.unattributedRecords());
        assertEquals(0, report.duplicates());
        assertEquals(0, desk.run("shop", null, Imports.Progress.NONE).read(), "a second run reads nothing new");
    }

    /** Shows every record to somebody else before it is imported, so that the file is read once. */
    private record Watched(Connector csv, RecordSink watcher) implements BrokenOffTest.RecordSource {

        @Override
        public ReadOutcome read(ReadRequest request, RecordSink sink) {
            return csv.read(request, new Shown(watcher, sink));
        }
    }

    private record Shown(RecordSink watcher, RecordSink sink) implements RecordSink {

        @Override
        public void fields(List<String> names) {
            watcher.fields(names);
            sink.fields(names);
        }

        @Override
        public void record(long position, Object[] values) {
            watcher.record(position, values);
            sink.record(position, values);
        }

        @Override
        public void reject(long position, String raw, Failure reason) {
            sink.reject(position, raw, reason);
        }

        @Override
        public void cursor(String cursor) {
            sink.cursor(cursor);
        }

        @Override
        public void progress(long done, long total) {
            sink.progress(done, total);
        }
    }

    /** Counts what should come out, by the plainest means. */
    private static final class Expected implements RecordSink {

        private final Map<String, Set<String>> customers = new HashMap<>();
        private long adjustments;
        private long linesOfNobody;

        @Override
        public void record(long position, Object[] values) {
            String invoice = values[0].toString();
            if (invoice.startsWith("A")) {
                return;
            }
            if (new BigDecimal(values[5].toString()).signum() <= 0) {
                adjustments++;
                return;
            }
            Set<String> found = customers.computeIfAbsent(invoice, any -> new HashSet<>());
            if (values[6] == null) {
                linesOfNobody++;
            } else {
                found.add(values[6].toString());
            }
        }

        long nobody() {
            return customers.values().stream().filter(Set::isEmpty).count();
        }

        @Override
        public void fields(List<String> names) {
            assertEquals("InvoiceNo", names.get(0));
            assertEquals("UnitPrice", names.get(5));
            assertEquals("CustomerID", names.get(6));
        }

        @Override
        public void reject(long position, String raw, Failure reason) {}

        @Override
        public void cursor(String cursor) {}

        @Override
        public void progress(long done, long total) {}
    }
}
