package halte.ingest;

import halte.connector.api.Connector;
import halte.connector.api.RecordSink;
import halte.model.Failure;
import halte.runtime.Guests;
import halte.runtime.Stay;
import java.util.List;

/** One read by one guest: lets the engine know that it gets on, and ends it at a cursor when another version took the guest's place. */
final class Reading implements RecordSink {

    private final Guests<Connector> guests;
    private final Stay<Connector> stay;
    private final Intake intake;

    Reading(Guests<Connector> guests, Stay<Connector> stay, Intake intake) {
        this.guests = guests;
        this.stay = stay;
        this.intake = intake;
    }

    @Override
    public void fields(List<String> names) {
        intake.fields(names);
    }

    @Override
    public void record(long position, Object[] values) {
        guests.alive();
        intake.record(position, values);
    }

    @Override
    public void reject(long position, String raw, Failure reason) {
        guests.alive();
        intake.reject(position, raw, reason);
    }

    @Override
    public void cursor(String cursor) {
        intake.cursor(cursor);
        if (stay.replaced()) {
            intake.handOn();
            throw Failures.handedOver().asException();
        }
    }

    @Override
    public void progress(long done, long total) {
        guests.alive();
        intake.progress(done, total);
    }
}
