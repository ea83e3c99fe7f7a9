package halte.kpi.revenue;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Direction;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.KpiSink;
import halte.kpi.api.Period;
import halte.model.Decimals;
import halte.model.Text;
import halte.model.TouchType;
import halte.trait.api.Timeline;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** What an order is worth on average, net of refunds; orders that were given back wholly do not count. */
@Component
public final class AverageOrderValue implements Kpi {

    private static final KpiDescriptor DESCRIPTOR = new KpiDescriptor(
            "average-order-value",
            new Text("Average order value", "Gemiddelde orderwaarde"),
            new Text(
                    "Net amount of the orders with a positive net amount, divided by their number.",
                    "Nettobedrag van de bestellingen met een positief nettobedrag, gedeeld door hun aantal."),
            "currency",
            Shape.RATIO,
            Direction.UP,
            Set.of(TouchType.ORDER));

    @Override
    public KpiDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void measure(Timeline timeline, Period period, KpiSink sink) {
        long sum = 0;
        int orders = 0;
        for (int i = timeline.size() - 1; i >= 0 && timeline.occurredAt(i) >= period.from(); i--) {
            long net = timeline.net(i);
            if (net > 0) {
                sum += net;
                orders++;
            }
        }
        if (orders > 0) {
            sink.add(Decimals.toDouble(sum), orders);
        }
    }
}
