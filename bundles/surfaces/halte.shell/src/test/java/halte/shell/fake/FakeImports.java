package halte.shell.fake;

import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.Imports;
import halte.connector.api.StreamDescriptor;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers connections; every first import of a stream reads ten records, later ones find duplicates. */
public final class FakeImports implements Imports {

    public final Map<String, Map<String, Object>> settings = new TreeMap<>();
    public final Map<String, List<String>> mappings = new HashMap<>();
    public final Map<String, Failure> broken = new HashMap<>();
    private final Map<String, ImportReport> last = new HashMap<>();

    @Override
    public void connect(String connection, String type, Map<String, Object> values) {
        settings.put(connection, Map.copyOf(values));
    }

    @Override
    public void disconnect(String connection) {
        settings.remove(connection);
    }

    @Override
    public List<ConnectionStatus> connections() {
        List<ConnectionStatus> all = new ArrayList<>();
        for (String name : settings.keySet()) {
            Failure gap = broken.get(name);
            all.add(new ConnectionStatus(name, "csv", gap == null, gap, streams(name), last.get(name)));
        }
        return all;
    }

    private List<String> streams(String connection) {
        int count = mappings.getOrDefault(connection, List.of()).size();
        return List.of("rows", "more", "other", "rest").subList(0, count);
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
        List<String> known = mappings.computeIfAbsent(connection, name -> new ArrayList<>());
        if (!known.contains(mapping)) {
            known.add(mapping);
        }
        return known.size();
    }

    @Override
    public DryRun dryRun(String connection, String stream, int limit) {
        RejectedRecord reject = new RejectedRecord(1, "rows", 3, "DATE_INVALID", "No date", "x\u001b[31m;1");
        Preview preview = new Preview(1, Map.of("price", "2,50"), Map.of("type", "order"));
        return new DryRun(report(connection, "rows", 8), List.of(preview), List.of(reject), List.of("colour is new"));
    }

    @Override
    public ImportReport run(String connection, String stream, Progress progress) {
        if (broken.containsKey(connection)) {
            throw broken.get(connection).asException();
        }
        for (int done = 0; done <= 10; done++) {
            progress.at(new Text("Reading", "Lezen"), done, 10);
        }
        ImportReport report = report(connection, stream, last.containsKey(connection + stream) ? 0 : 8);
        last.put(connection + stream, report);
        last.put(connection, report);
        return report;
    }

    private static ImportReport report(String connection, String stream, long fresh) {
        Instant start = Instant.parse("2011-12-10T00:00:00Z");
        Map<String, Long> reasons = Map.of("DATE_INVALID", 1L, "SKIPPED", 1L);
        return new ImportReport(
                connection, stream, start, start.plusMillis(1500), 10, 8, 1, 1, reasons, fresh, 8 - fresh, 2, 3, 4, 0);
    }

    @Override
    public long reconcile(String connection, String stream) {
        return 3;
    }

    @Override
    public List<RejectedRecord> rejects(String connection, long after, int limit) {
        if (!settings.containsKey(connection)) {
            throw new Failure("CONNECTION_UNKNOWN", Actor.USER, "There is no such connection.", "Check the name.")
                    .asException();
        }
        return List.of(new RejectedRecord(after + 1, "rows", 3, "DATE_INVALID", "No date", "x\u001b[31m;1"));
    }
}
