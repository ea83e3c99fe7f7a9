package halte.kpi.revenue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.kpi.api.Kpi;
import halte.kpi.api.Period;
import halte.testkit.kpi.Contributed;
import halte.testkit.kpi.KpiCertification;
import halte.testkit.trait.TestTimeline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AverageOrderValueTest extends KpiCertification {

    @Override
    public Kpi kpi() {
        return new AverageOrderValue();
    }

    @Test
    void ordersGivenBackWhollyStandNeitherAboveNorBelowTheLine() {
        Period year = new Period(0, Instant.parse("2025-01-01T00:00:00Z").toEpochMilli());
        TestTimeline customer = TestTimeline.of(1)
                .order("a", "2024-03-02", "50")
                .order("b", "2024-03-05", "30")
                .refund("a", "2024-03-06", "-50")
                .refund("b", "2024-03-07", "-5.50")
                .order("c", "2024-03-08", "10")
                .build();
        Contributed contributed = measure(List.of(customer), year);
        assertEquals(34.5, contributed.numerator(0));
        assertEquals(2, contributed.denominator(0));
    }
}
