package halte.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.Kpis;
import halte.runtime.Guests;
import halte.runtime.Reception;
import halte.runtime.api.Workspace;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import java.time.Clock;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers {@link Measurements} as a service; KPIs come and go through the reception. */
@Component(immediate = true)
public final class KpisComponent implements Kpis {

    private final Measurements measurements;
    private final Reception.Door door;

    /** Called by the framework. */
    @Activate
    public KpisComponent(
            BundleContext framework,
            @Reference Reception reception,
            @Reference Timelines timelines,
            @Reference Store store,
            @Reference Workspace workspace) {
        Guests<Kpi> guests = reception.guests("KPI");
        Horizon horizon = new Horizon(timelines, workspace.zone(), Clock.systemUTC());
        measurements = new Measurements(guests, timelines, store, horizon);
        door = reception.open(framework, Kpi.class, guests, measurements.host());
    }

    @Deactivate
    void stop() {
        door.close();
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
    public int target(Target target, String who, int expected) {
        return measurements.target(target, who, expected);
    }
}
