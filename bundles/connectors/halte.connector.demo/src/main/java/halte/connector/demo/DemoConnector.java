package halte.connector.demo;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import java.util.List;
import java.util.function.Supplier;

/** Reads a company that does not exist. Wrong settings are told at use, so that an administrator gets to see why. */
final class DemoConnector implements Connector {

    static final ConnectorDescriptor DESCRIPTOR = new ConnectorDescriptor(
            "demo",
            new Text("Demonstration (synthetic data)", "Demonstratie (synthetische gegevens)"),
            "halte.connector.demo");

    private static final List<DemoStream> STREAMS =
            List.of(new WebShop(), new CustomerRecords(), new Till(), new Survey(), new Panel(), new Mailing());
    private static final int ROWS_PER_CURSOR = 1_000;

    private final Supplier<DemoSettings> settings;

    DemoConnector(Supplier<DemoSettings> settings) {
        this.settings = settings;
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public CheckOutcome check() {
        try {
            DemoSettings good = settings.get();
            return new CheckOutcome.Ready(
                    good.customers() + " made-up persons from " + good.from() + " to " + good.until() + ".");
        } catch (HalteException wrong) {
            return new CheckOutcome.Failed(wrong.failure());
        }
    }

    @Override
    public List<StreamDescriptor> discover() {
        settings.get();
        return STREAMS.stream()
                .map(stream -> new StreamDescriptor(stream.name(), stream.fields(), true))
                .toList();
    }

    @Override
    public ReadOutcome read(ReadRequest request, RecordSink sink) {
        DemoSettings good;
        DemoStream stream;
        long skip;
        try {
            good = settings.get();
            stream = stream(request.stream());
            skip = DemoCursor.rows(request.cursor(), good);
        } catch (HalteException wrong) {
            return new ReadOutcome.Failed(wrong.failure());
        }
        read(new World(good), stream, new Rows(stream.fields(), sink, skip, request.limit()), sink);
        return new ReadOutcome.Completed();
    }

    private static void read(World world, DemoStream stream, Rows rows, RecordSink sink) {
        List<Visit> visits = world.visits(stream.kinds());
        long marked = 0;
        for (int i = 0; i < visits.size() && !rows.full(); i++) {
            rows.giveBefore(visits.get(i).moment());
            stream.write(world, visits.get(i), rows);
            boolean last = i + 1 == visits.size();
            if (last) {
                rows.giveBefore(Long.MAX_VALUE);
            }
            boolean due = last || rows.made() - marked >= ROWS_PER_CURSOR;
            if (due && rows.given()) {
                marked = rows.made();
                sink.cursor(DemoCursor.of(marked, world.settings));
                sink.progress(i + 1L, visits.size());
            }
        }
    }

    private static DemoStream stream(String name) {
        return STREAMS.stream()
                .filter(stream -> stream.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure(
                                "DEMO_NO_STREAM",
                                Actor.CONFIGURATION,
                                "The demonstration has no stream '" + name + "'.",
                                "Name one of web, crm, pos, survey, panel, mail in the mapping.")
                        .asException());
    }
}
