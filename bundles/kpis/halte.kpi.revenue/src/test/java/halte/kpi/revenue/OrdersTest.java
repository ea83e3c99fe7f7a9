package halte.kpi.revenue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.kpi.api.Kpi;
import halte.kpi.api.Period;
import halte.testkit.kpi.KpiCertification;
import halte.testkit.trait.TestTimeline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest extends KpiCertification {

    @Override
    public Kpi kpi() {
        return new Orders();
    }

    @Test
    void anOrderGivenBackWhollyIsNone() {
        Period march = new Period(
                Instant.parse("2024-03-01T00:00:00Z").toEpochMilli(),
                Instant.parse("2024-04-01T00:00:00Z").toEpochMilli());
        TestTimeline customer = TestTimeline.of(1)
                .order("a", "2024-03-02", "50")
                .order("b", "2024-03-05", "30")
                .refund("a", "2024-03-06", "-50")
                .order("c", "2024-04-01T00:00:00Z", "10")
                .build();
        assertEquals(1, measure(List.of(customer), march).numerator(0));
    }
}
