package halte.rest.fake;

import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.Imports;
import halte.connector.api.StreamDescriptor;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.store.api.DocumentStore;
import halte.store.api.DocumentStore.Document;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** Keeps mappings as documents, as the engine does; every import reads ten records, or waits until it is cancelled. */
public final class DeskImports implements Imports {

    public final Map<String, Map<String, Object>> settings = new TreeMap<>();
    public final CountDownLatch waiting = new CountDownLatch(1);
    /** A connection whose import goes on until it is cancelled. */
    public volatile String endless = "";

    private final DocumentStore documents;

    DeskImports(DocumentStore documents) {
        this.documents = documents;
    }

    private static Failure failure(String code, String message) {
        return new Failure(code, Actor.USER, message, "Check the name.");
    }

    @Override
    public void connect(String connection, String type, Map<String, Object> values) {
        if (!type.equals("csv")) {
            throw failure("CONNECTOR_UNKNOWN", "No bundle offers a connector '" + type + "'.")
                    .asException();
        }
        settings.put(connection, Map.copyOf(values));
    }

    @Override
    public void disconnect(String connection) {
        settings.remove(connection);
    }

    @Override
    public List<ConnectionStatus> connections() {
        return settings.keySet().stream()
                .map(name -> new ConnectionStatus(name, "csv", true, null, streams(name), null))
                .toList();
    }

    private List<String> streams(String connection) {
        return documents.list("mapping").stream()
                .map(Document::id)
                .filter(id -> id.startsWith(connection + "/"))
                .map(id -> id.substring(connection.length() + 1))
                .toList();
    }

    @Override
    public List<ConnectorDescriptor> connectors() {
        return List.of(new ConnectorDescriptor("csv", new Text("CSV files", "CSV-bestanden"), "halte.connector.csv"));
    }

    @Override
    public List<StreamDescriptor> discover(String connection) {
        return List.of(new StreamDescriptor("rows", List.of(new StreamDescriptor.Field("price", "decimal")), true));
    }

    @Override
    public int map(String connection, String mapping, int expected) {
        if (mapping.contains("nonsense")) {
            throw failure("MAPPING_INVALID", "nonsense is not known here.").asException();
        }
        String stream = mapping.replaceFirst(".*\"stream\":\"([^\"]*)\".*", "$1");
        return documents
                .put("mapping", connection + "/" + stream, mapping, "halte.ingest", expected)
                .version();
    }

    @Override
    public DryRun dryRun(String connection, String stream, int limit) {
        RejectedRecord reject = new RejectedRecord(1, "rows", 3, "DATE_INVALID", "No date", "x;1");
        Preview preview = new Preview(1, Map.of("price", "2,50"), Map.of("type", "order"));
        return new DryRun(report(connection, "rows"), List.of(preview), List.of(reject), List.of("colour is new"));
    }

    @Override
    public ImportReport run(String connection, String stream, Progress progress) {
        waiting.countDown();
        for (int done = 0; done <= 10 || connection.equals(endless); done++) {
            progress.at(new Text("Reading", "Lezen"), done, 10);
            Thread.onSpinWait();
        }
        return report(connection, stream == null ? "rows" : stream);
    }

    private static ImportReport report(String connection, String stream) {
        Instant start = Instant.parse("2011-12-10T00:00:00Z");
        Map<String, Long> reasons = Map.of("DATE_INVALID", 1L, "SKIPPED", 1L);
        return new ImportReport(
                connection, stream, start, start.plusMillis(1500), 10, 8, 1, 1, reasons, 8, 0, 2, 3, 4, 0);
    }

    @Override
    public long reconcile(String connection, String stream) {
        return 3;
    }

    @Override
    public List<RejectedRecord> rejects(String connection, long after, int limit) {
        return List.of(new RejectedRecord(after + 1, "rows", 3, "DATE_INVALID", "No date", "x;1"));
    }
}
