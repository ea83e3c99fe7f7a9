package halte.example.chameleon;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Direction;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.KpiSink;
import halte.kpi.api.Period;
import halte.model.Text;
import halte.trait.api.Timeline;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** The number of touches in a period, times what the edition says. */
@Component
public final class Visits implements Kpi {

    private final Edition edition = Edition.own();

    @Override
    public KpiDescriptor descriptor() {
        return new KpiDescriptor(
                "visits",
                new Text("Visits", "Bezoeken"),
                new Text("Number of touches.", "Aantal contacten."),
                "visits",
                Shape.TOTAL,
                Direction.UP,
                Set.of());
    }

    @Override
    public void measure(Timeline timeline, Period period, KpiSink sink) {
        for (int i = 0; i < timeline.size(); i++) {
            if (period.contains(timeline.occurredAt(i))) {
                sink.add(edition.factor(), 1);
            }
        }
    }
}
