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

/** The mean time between an order and the one before it, counted in the period of the later one. */
@Component
public final class OrderInterval implements Kpi {

    private static final double DAY = 86_400_000.0;

    private static final KpiDescriptor DESCRIPTOR = new KpiDescriptor(
            "order-interval",
            new Text("Order interval", "Bestelinterval"),
            new Text(
                    "Mean number of days between an order in the period and the customer's order before it.",
                    "Gemiddeld aantal dagen tussen een bestelling in de periode en de vorige bestelling van de klant."),
            "days",
            Shape.RATIO,
            Direction.DOWN,
            Set.of(TouchType.ORDER));

    @Override
    public KpiDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void measure(Timeline timeline, Period period, KpiSink sink) {
        long later = 0;
        long between = 0;
        int intervals = -1;
        for (int i = timeline.size() - 1; i >= 0 && (intervals < 0 || later >= period.from()); i--) {
            if (timeline.net(i) > 0) {
                long at = timeline.occurredAt(i);
                between += intervals < 0 ? 0 : later - at;
                later = at;
                intervals++;
            }
        }
        if (intervals > 0) {
            sink.add(between / DAY, intervals);
        }
    }
}
