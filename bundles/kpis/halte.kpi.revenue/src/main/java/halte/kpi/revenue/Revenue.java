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

/** The sum of what customers paid, net of refunds. A refund that names its order counts in the period of the order. */
@Component
public final class Revenue implements Kpi {

    private static final KpiDescriptor DESCRIPTOR = new KpiDescriptor(
            "revenue",
            new Text("Revenue", "Omzet"),
            new Text(
                    "What customers paid, net of refunds; a refund counts in the period of the order that it names.",
                    "Wat klanten betaalden, na aftrek van terugbetalingen; een terugbetaling telt in de periode van haar"
                            + " bestelling."),
            "currency",
            Shape.TOTAL,
            Direction.UP,
            Set.of(TouchType.ORDER, TouchType.REFUND));

    @Override
    public KpiDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void measure(Timeline timeline, Period period, KpiSink sink) {
        long sum = 0;
        int counted = 0;
        for (int i = timeline.size() - 1; i >= 0 && timeline.occurredAt(i) >= period.from(); i--) {
            long net = timeline.net(i);
            if (net != Decimals.MISSING && net != 0) {
                sum += net;
                counted++;
            }
        }
        if (counted > 0) {
            sink.add(Decimals.toDouble(sum), counted);
        }
    }
}
