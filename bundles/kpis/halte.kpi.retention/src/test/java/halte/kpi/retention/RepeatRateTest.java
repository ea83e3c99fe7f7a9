package halte.kpi.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.kpi.api.Kpi;
import halte.kpi.api.Period;
import halte.testkit.kpi.KpiCertification;
import halte.testkit.trait.TestTimeline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatRateTest extends KpiCertification {

    private static final Period MARCH = new Period(
            Instant.parse("2024-03-01T00:00:00Z").toEpochMilli(),
            Instant.parse("2024-04-01T00:00:00Z").toEpochMilli());

    @Override
    public Kpi kpi() {
        return new RepeatRate();
    }

    @Test
    void anEarlierOrderMayLieInThePeriodOrBeforeIt() {
        TestTimeline within = TestTimeline.of(1)
                .order("a", "2024-03-02", "5")
                .order("b", "2024-03-03", "5")
                .build();
        TestTimeline before = TestTimeline.of(2)
                .order("a", "2022-03-02", "5")
                .order("b", "2024-03-03", "5")
                .build();
        TestTimeline first = TestTimeline.of(3).order("a", "2024-03-02", "5").build();
        TestTimeline absent = TestTimeline.of(4).order("a", "2024-02-02", "5").build();
        assertEquals(
                "{0=[2.0, 3.0]}",
                measure(List.of(within, before, first, absent), MARCH).toString());
    }

    @Test
    void anOrderGivenBackWhollyIsNoEarlierOrder() {
        TestTimeline customer = TestTimeline.of(1)
                .order("a", "2024-01-02", "5")
                .refund("a", "2024-01-03", "-5")
                .order("b", "2024-03-03", "5")
                .build();
        assertEquals("{0=[0.0, 1.0]}", measure(List.of(customer), MARCH).toString());
    }
}
