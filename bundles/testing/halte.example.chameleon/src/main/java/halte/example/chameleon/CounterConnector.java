package halte.example.chameleon;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Counts. The cursor is the last number of a full thousand; every record names the edition that gave it. */
@Component(name = "halte.example.counter", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CounterConfig.class, factory = true)
public final class CounterConnector implements Connector {

    private static final int THOUSAND = 1000;
    private static final List<StreamDescriptor.Field> FIELDS = List.of(
            new StreamDescriptor.Field("number", "whole"),
            new StreamDescriptor.Field("day", "date"),
            new StreamDescriptor.Field("customer", "text"),
            new StreamDescriptor.Field("edition", "text"));

    private final Edition edition = Edition.own();
    private final long records;
    private final long pause;
    private final Hold hold;

    /** Keeps the settings. */
    @Activate
    public CounterConnector(CounterConfig config) {
        this(config.records(), config.pause(), new Hold(config.hold()));
    }

    CounterConnector(long records, long pause) {
        this(records, pause, new Hold(""));
    }

    private CounterConnector(long records, long pause, Hold hold) {
        this.records = records;
        this.pause = pause;
        this.hold = hold;
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return new ConnectorDescriptor("counter", new Text("Counter", "Teller"), "halte.example.counter");
    }

    @Override
    public CheckOutcome check() {
        return records > 0 ? new CheckOutcome.Ready("It can count.") : new CheckOutcome.Failed(nothing());
    }

    @Override
    public List<StreamDescriptor> discover() {
        if (records <= 0) {
            throw nothing().asException();
        }
        return List.of(new StreamDescriptor("numbers", FIELDS, true));
    }

    @Override
    public ReadOutcome read(ReadRequest request, RecordSink sink) {
        if (records <= 0) {
            return new ReadOutcome.Failed(nothing());
        }
        long done = request.cursor() == null ? 0 : Long.parseLong(request.cursor());
        sink.fields(FIELDS.stream().map(StreamDescriptor.Field::name).toList());
        long last = Math.min(records, request.limit() > records ? records : done + request.limit());
        for (long number = done + 1; number <= last; number++) {
            give(number, sink);
            if (number % THOUSAND == 0 && !rest(number, sink)) {
                return new ReadOutcome.Failed(interrupted());
            }
        }
        sink.cursor(Long.toString(Math.max(last, done)));
        return new ReadOutcome.Completed();
    }

    private void give(long number, RecordSink sink) {
        String day = "2026-01-" + (10 + number % 20);
        sink.record(number, new Object[] {number, day, "c" + number % 997, edition.name()});
    }

    private boolean rest(long number, RecordSink sink) {
        sink.cursor(Long.toString(number));
        sink.progress(number, records);
        try {
            TimeUnit.MILLISECONDS.sleep(pause);
            hold.tell(edition.name() + " " + number);
            while (hold.isOn()) {
                TimeUnit.MILLISECONDS.sleep(5);
                sink.cursor(Long.toString(number));
            }
            return true;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Failure nothing() {
        return new Failure("COUNTER_EMPTY", Actor.CONFIGURATION, "There is nothing to count.", "Set records above 0.");
    }

    private static Failure interrupted() {
        return new Failure("COUNTER_INTERRUPTED", Actor.USER, "Counting was interrupted.", "Start it again.");
    }
}
