package halte.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.Kpis.Target;
import halte.kpi.api.Kpis.Value;
import halte.model.Failure;
import halte.runtime.Stay;
import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Measures one KPI over all timelines. */
final class KpiFold implements TimelineFold<Meter> {

    private final Stay<Kpi> stay;
    private final KpiDescriptor descriptor;
    private final Plan plan;

    KpiFold(Stay<Kpi> stay, KpiDescriptor descriptor, Plan plan) {
        this.stay = stay;
        this.descriptor = descriptor;
        this.plan = plan;
    }

    Stay<Kpi> stay() {
        return stay;
    }

    /** Returns why the KPI is out of service, if it is. */
    Optional<Failure> quarantined() {
        return stay.quarantined();
    }

    KpiDescriptor descriptor() {
        return descriptor;
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
        return new Meter(stay, descriptor, plan);
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
