package halte.kpi.retention;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Direction;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.KpiSink;
import halte.kpi.api.Period;
import halte.model.Text;
import halte.model.TouchType;
import halte.trait.api.Timeline;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Of the customers who ordered in the period, the share whose latest order was not their first. */
@Component
public final class RepeatRate implements Kpi {

    private static final KpiDescriptor DESCRIPTOR = new KpiDescriptor(
            "repeat-rate",
            new Text("Repeat rate", "Herhaalaankoop"),
            new Text(
                    "Of the customers with an order in the period, the share who had ordered before, in the period or earlier.",
                    "Van de klanten met een bestelling in de periode: het deel dat al eerder bestelde, in de periode of"
                            + " daarvoor."),
            "%",
            Shape.PROPORTION,
            Direction.UP,
            Set.of(TouchType.ORDER));

    @Override
    public KpiDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void measure(Timeline timeline, Period period, KpiSink sink) {
        int latest = orderBefore(timeline, timeline.size());
        if (latest >= 0 && timeline.occurredAt(latest) >= period.from()) {
            sink.add(orderBefore(timeline, latest) >= 0 ? 1 : 0, 1);
        }
    }

    private static int orderBefore(Timeline timeline, int position) {
        int i = position - 1;
        while (i >= 0 && timeline.net(i) <= 0) {
            i--;
        }
        return i;
    }
}
