package halte.ingest;

import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.Imports;
import halte.connector.api.KeyedConnector;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.StreamDescriptor;
import halte.ingest.mapping.Mapping;
import halte.ingest.mapping.MappingPlan;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.Guests;
import halte.runtime.Host;
import halte.store.api.Store;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The front door to everything that comes in, without the framework. */
final class ImportDesk implements Imports {

    private final Store store;
    private final Guests<Connector> guests;
    private final Configurations configurations;
    private final Settings settings;
    private final Connections connections;
    private final Mappings mappings;
    private final Reports reports;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    ImportDesk(Store store, Guests<Connector> guests, Configurations configurations, Settings settings) {
        this.store = store;
        this.guests = guests;
        this.configurations = configurations;
        this.settings = settings;
        this.connections = new Connections(store.documents(), guests, configurations, settings.connectWithin());
        this.mappings = new Mappings(store.documents());
        this.reports = new Reports(store.documents());
    }

    /** Returns where connectors come and go. */
    Connections guestList() {
        return connections;
    }

    /** Returns what the runtime deals with when connectors come, go and change places. */
    Host<Connector> host() {
        return new ConnectorHost(guests, connections);
    }

    @Override
    public void connect(String connection, String type, Map<String, Object> values) {
        connections.connect(connection, type, values);
    }

    @Override
    public void disconnect(String connection) {
        connections.disconnect(connection);
    }

    @Override
    public List<ConnectionStatus> connections() {
        Map<String, Connections.Known> known = connections.known();
        Set<String> names = new TreeSet<>(known.keySet());
        names.addAll(guests.ids());
        Map<String, List<String>> streams = mappings.streams();
        return names.stream()
                .map(name -> status(name, known.get(name), streams.getOrDefault(name, List.of())))
                .toList();
    }

    private ConnectionStatus status(String name, Connections.Known known, List<String> streams) {
        ImportReport last = streams.stream()
                .flatMap(stream -> reports.last(name, stream).stream().map(one -> one.report(name, stream)))
                .reduce((a, b) -> a.ended().isAfter(b.ended()) ? a : b)
                .orElse(null);
        return guests.find(name)
                .map(guest -> new ConnectionStatus(
                        name, guests.guard(guest, Connector::descriptor).type(), true, null, streams, last))
                .orElseGet(() -> new ConnectionStatus(
                        name, known.type(), false, Failures.connectionGap(name, known.type()), streams, last));
    }

    @Override
    public List<ConnectorDescriptor> connectors() {
        return configurations.connectors();
    }

    @Override
    public List<StreamDescriptor> discover(String connection) {
        return guests.call(connection, Connector::discover);
    }

    @Override
    public int map(String connection, String json, int expected) {
        Mapping mapping = mappings.read(json);
        String stream = mapping.stream() == null ? onlyStream(connection) : mapping.stream();
        return mappings.keep(connection, stream, json, expected);
    }

    private String onlyStream(String connection) {
        List<String> streams =
                discover(connection).stream().map(StreamDescriptor::name).toList();
        if (streams.size() != 1) {
            throw Failures.streamUnclear(connection, streams).asException();
        }
        return streams.get(0);
    }

    @Override
    public DryRun dryRun(String connection, String stream, int limit) {
        MappingPlan plan = mappings.find(connection, stream);
        String name = plan.mapping().stream();
        Previews previews = new Previews(connection, plan);
        ReadRequest request = new ReadRequest(name, null, limit);
        if (guests.call(connection, connector -> connector.read(request, previews))
                instanceof ReadOutcome.Failed failed) {
            throw failed.failure().asException();
        }
        return previews.result(
                reports.last(connection, name).map(Reports.Written::fields).orElse(List.of()));
    }

    @Override
    public ImportReport run(String connection, String stream, Progress progress) {
        MappingPlan plan = mappings.find(connection, stream);
        return alone(connection, plan, () -> {
            Importing importing = new Importing(guests, store.touches(), settings, connection, plan);
            HalteException failed = null;
            try {
                Failure failure = importing.run(progress);
                failed = failure == null ? null : failure.asException();
            } catch (HalteException thrown) {
                failed = thrown;
            }
            ImportReport report = importing.report();
            importing.log(report, failed);
            if (failed != null) {
                keepUnlessStoreFailed(report, importing, failed);
                throw failed;
            }
            reports.keep(report, importing.names(), null);
            return report;
        });
    }

    /** The first error must not be hidden by a store that cannot take the account of it either. */
    private void keepUnlessStoreFailed(ImportReport report, Importing importing, HalteException failed) {
        boolean stored = !failed.failure().code().startsWith("STORE_");
        if (stored && !importing.names().isEmpty()) {
            reports.keep(report, importing.names(), failed.failure());
        }
    }

    /** Something to do. */
    private interface Work<R> {
        R get();
    }

    private <R> R alone(String connection, MappingPlan plan, Work<R> work) {
        String stream = plan.mapping().stream();
        String key = Mappings.id(connection, stream);
        if (!running.add(key)) {
            throw Failures.running(connection, stream).asException();
        }
        try {
            return work.get();
        } finally {
            running.remove(key);
        }
    }

    @Override
    public long reconcile(String connection, String stream) {
        MappingPlan plan = mappings.find(connection, stream);
        checkIds(connection, plan);
        return alone(connection, plan, () -> {
            try (Reconciliation present = new Reconciliation(plan)) {
                guests.call(connection, connector -> keys(connector, plan, present));
                if (present.count() == 0) {
                    throw Failures.reconcile(
                                    "RECONCILE_EMPTY",
                                    "The source lists no record at all, which would withdraw everything.",
                                    "Check the source. Nothing was withdrawn.")
                            .asException();
                }
                return store.touches().withdrawAbsent(connection, plan.idPrefix(), present.ids());
            }
        });
    }

    private static Boolean keys(Connector connector, MappingPlan plan, Reconciliation present) {
        if (!(connector instanceof KeyedConnector keyed)) {
            throw Failures.reconcile(
                            "RECONCILE_UNSUPPORTED",
                            "This connector cannot list what its source still has.",
                            "Ask the connector's maker to implement KeyedConnector.")
                    .asException();
        }
        keyed.keys(plan.mapping().stream(), present);
        return true;
    }

    private void checkIds(String connection, MappingPlan plan) {
        if (plan.mapping().touch() == null || plan.idsByPosition()) {
            throw Failures.reconcile(
                            "RECONCILE_UNSUPPORTED",
                            "The mapping gives no ids by which a record can be known again.",
                            "Use fields of the record in the mapping's id.")
                    .asException();
        }
        for (String other : mappings.streams(connection)) {
            MappingPlan others = mappings.find(connection, other);
            boolean touches = others.mapping().touch() != null && !other.equals(plan.mapping().stream());
            if (touches
                    && (others.idPrefix().startsWith(plan.idPrefix())
                            || plan.idPrefix().startsWith(others.idPrefix()))) {
                throw Failures.reconcile(
                                "RECONCILE_AMBIGUOUS",
                                "The ids of the streams '" + plan.mapping().stream() + "' and '" + other
                                        + "' cannot be told apart.",
                                "Begin each mapping's id with a text of its own, such as order-.")
                        .asException();
            }
        }
    }

    @Override
    public List<RejectedRecord> rejects(String connection, long after, int limit) {
        return store.touches().rejects(connection, after, limit).stream()
                .map(Rejected::of)
                .toList();
    }
}
