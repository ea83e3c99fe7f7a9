package halte.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.Kpis.Target;
import halte.kpi.api.Kpis.Value;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import java.util.List;
import java.util.Set;

/** Measures one KPI over all timelines. */
final class KpiFold implements TimelineFold<Meter> {

    private final Guests<Kpi> guests;
    private final Guest<Kpi> guest;
    private final KpiDescriptor descriptor;
    private final Plan plan;

    KpiFold(Guests<Kpi> guests, Guest<Kpi> guest, KpiDescriptor descriptor, Plan plan) {
        this.guests = guests;
        this.guest = guest;
        this.descriptor = descriptor;
        this.plan = plan;
    }

    String id() {
        return descriptor.id();
    }

    /** Returns the values of a tally of this KPI. */
    List<Value> values(Tally tally, Target target) {
        return new Values(descriptor, plan, target).of(tally);
    }

    @Override
    public Set<String> types() {
        return descriptor.types();
    }

    @Override
    public Meter create() {
        return new Meter(guests, guest, descriptor, plan);
    }

    @Override
    public void add(Meter meter, Timeline timeline) {
        meter.add(timeline);
    }

    @Override
    public Meter merge(Meter left, Meter right) {
        left.tally().merge(right.tally());
        return left;
    }
}
