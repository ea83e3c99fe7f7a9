package halte.kpi.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.kpi.api.Kpi;
import halte.kpi.api.Period;
import halte.testkit.kpi.KpiCertification;
import halte.testkit.trait.TestTimeline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderIntervalTest extends KpiCertification {

    private static final TestTimeline CUSTOMER = TestTimeline.of(1)
            .order("a", "2024-01-01", "5")
            .order("b", "2024-02-20", "5")
            .order("given-back", "2024-02-25", "5")
            .refund("given-back", "2024-02-26", "-5")
            .order("c", "2024-03-01", "5")
            .order("d", "2024-03-01", "5")
            .build();

    @Override
    public Kpi kpi() {
        return new OrderInterval();
    }

    @Test
    void anIntervalCountsInThePeriodOfItsLaterOrder() {
        assertEquals("{0=[10.0, 2.0]}", of("2024-03-01T00:00:00Z", "2024-04-01T00:00:00Z"));
        assertEquals("{0=[50.0, 1.0]}", of("2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"));
        assertEquals("{}", of("2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z"));
        assertEquals("{}", of("2024-04-01T00:00:00Z", "2024-05-01T00:00:00Z"));
    }

    private String of(String from, String until) {
        Period period = new Period(
                Instant.parse(from).toEpochMilli(), Instant.parse(until).toEpochMilli());
        return measure(List.of(CUSTOMER), period).toString();
    }
}
