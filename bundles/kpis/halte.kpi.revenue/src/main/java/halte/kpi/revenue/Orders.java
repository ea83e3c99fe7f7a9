package halte.kpi.revenue;

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

/** The number of orders that are worth something net of refunds. */
@Component
public final class Orders implements Kpi {

    private static final KpiDescriptor DESCRIPTOR = new KpiDescriptor(
            "orders",
            new Text("Orders", "Bestellingen"),
            new Text(
                    "Number of orders with a positive amount net of refunds.",
                    "Aantal bestellingen met een positief bedrag na aftrek van terugbetalingen."),
            "orders",
            Shape.TOTAL,
            Direction.UP,
            Set.of(TouchType.ORDER));

    @Override
    public KpiDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void measure(Timeline timeline, Period period, KpiSink sink) {
        int orders = 0;
        for (int i = timeline.size() - 1; i >= 0 && timeline.occurredAt(i) >= period.from(); i--) {
            if (timeline.net(i) > 0) {
                orders++;
            }
        }
        if (orders > 0) {
            sink.add(orders, orders);
        }
    }
}
