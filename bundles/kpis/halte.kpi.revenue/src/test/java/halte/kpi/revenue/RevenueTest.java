package halte.kpi.revenue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.kpi.api.Kpi;
import halte.kpi.api.Period;
import halte.testkit.kpi.KpiCertification;
import halte.testkit.trait.TestTimeline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevenueTest extends KpiCertification {

    private static final Period MARCH = new Period(
            Instant.parse("2024-03-01T00:00:00Z").toEpochMilli(),
            Instant.parse("2024-04-01T00:00:00Z").toEpochMilli());

    @Override
    public Kpi kpi() {
        return new Revenue();
    }

    @Test
    void aRefundCountsInThePeriodOfTheOrderThatItNames() {
        TestTimeline customer = TestTimeline.of(1)
                .order("a", "2024-02-28", "50")
                .order("b", "2024-03-05", "30.25")
                .refund("a", "2024-03-06", "-20")
                .build();
        assertEquals(30.25, measure(List.of(customer), MARCH).numerator(0));
    }

    @Test
    void aRefundOfNoKnownOrderCountsWhenItHappened() {
        TestTimeline customer = TestTimeline.of(1)
                .order("b", "2024-03-05", "30.25")
                .refund("lost", "2024-03-06", "-10.25")
                .build();
        assertEquals(20, measure(List.of(customer), MARCH).numerator(0));
        assertEquals(2, measure(List.of(customer), MARCH).denominator(0));
    }

    @Test
    void anOrderWithoutAmountCountsNothing() {
        TestTimeline customer = TestTimeline.of(1).touch("order", "2024-03-05").build();
        assertEquals("{}", measure(List.of(customer), MARCH).toString());
    }
}
