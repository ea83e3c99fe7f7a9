package halte.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.Kpis;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.runtime.api.Workspace;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import java.time.Clock;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Offers {@link Measurements} as a service and lets KPIs come and go. */
@Component
public final class KpisComponent implements Kpis {

    private final Guests<Kpi> guests;
    private final Measurements measurements;

    /** Called by the framework. */
    @Activate
    public KpisComponent(@Reference Timelines timelines, @Reference Store store, @Reference Workspace workspace) {
        Clock clock = Clock.systemUTC();
        guests = new Guests<>("KPI", clock);
        measurements = new Measurements(guests, timelines, store, new Horizon(timelines, workspace.zone(), clock));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindKpi(ServiceReference<Kpi> reference, Kpi kpi) {
        Bundle bundle = reference.getBundle();
        String name = bundle.getSymbolicName() + " " + bundle.getVersion();
        Guest<Kpi> nameless = new Guest<>("?", kpi, name, number(reference));
        KpiDescriptor descriptor = guests.guard(nameless, Kpi::descriptor);
        guests.add(new Guest<>(descriptor.id(), kpi, name, number(reference)));
    }

    void unbindKpi(ServiceReference<Kpi> reference) {
        guests.remove(number(reference));
    }

    private static long number(ServiceReference<?> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }

    @Override
    public List<Status> list() {
        return measurements.list();
    }

    @Override
    public Report measure(Request request) {
        return measurements.measure(request);
    }

    @Override
    public void target(Target target, String who) {
        measurements.target(target, who);
    }
}
