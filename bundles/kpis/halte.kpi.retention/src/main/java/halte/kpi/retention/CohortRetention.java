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

/**
 * Follows the customers whose first order lies in the period: series k is the share that ordered in the k-th stretch of 30 days after
 * it, among those for whom that stretch is over. Series 0 begins with the first order and is therefore 1.
 */
@Component
public final class CohortRetention implements Kpi {

    static final int LONGEST = 120;
    static final long MONTH = 30L * 86_400_000L;

    private static final KpiDescriptor DESCRIPTOR = new KpiDescriptor(
            "cohort-retention",
            new Text("Cohort retention", "Cohortretentie"),
            new Text(
                    "Of the customers with their first order in the period, the share that orders in the k-th 30 days after it;"
                            + " only customers for whom these 30 days are over.",
                    "Van de klanten met hun eerste bestelling in de periode: het deel dat bestelt in de k-de 30 dagen daarna;"
                            + " alleen klanten voor wie die 30 dagen voorbij zijn."),
            "%",
            Shape.PROPORTION,
            Direction.UP,
            Set.of(TouchType.ORDER),
            true);

    @Override
    public KpiDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void measure(Timeline timeline, Period period, KpiSink sink) {
        int order = orderFrom(timeline, 0);
        if (order == timeline.size() || !period.contains(timeline.occurredAt(order))) {
            return;
        }
        long end = timeline.occurredAt(order) + MONTH;
        for (int k = 0; k < LONGEST && end <= period.known(); k++, end += MONTH) {
            int next = order;
            while (next < timeline.size() && timeline.occurredAt(next) < end) {
                next = orderFrom(timeline, next + 1);
            }
            sink.add(k, next > order ? 1 : 0, 1);
            order = next;
        }
    }

    private static int orderFrom(Timeline timeline, int position) {
        int i = position;
        while (i < timeline.size() && timeline.net(i) <= 0) {
            i++;
        }
        return i;
    }
}
