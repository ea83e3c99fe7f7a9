package halte.kpi.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.kpi.api.Kpi;
import halte.kpi.api.Period;
import halte.testkit.kpi.Contributed;
import halte.testkit.kpi.KpiCertification;
import halte.testkit.trait.TestTimeline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortRetentionTest extends KpiCertification {

    private static final TestTimeline CUSTOMER = TestTimeline.of(1)
            .order("a", "2024-01-01T00:00:00Z", "5")
            .order("b", "2024-01-30T23:59:59Z", "5")
            .order("c", "2024-03-01T00:00:00Z", "5")
            .build();

    @Override
    public Kpi kpi() {
        return new CohortRetention();
    }

    @Test
    void stretchesOfThirtyDaysBeginWithTheFirstOrder() {
        assertEquals(
                "{0=[1.0, 1.0], 1=[0.0, 1.0], 2=[1.0, 1.0]}",
                january("2024-03-31T00:00:00Z").toString());
    }

    @Test
    void aStretchThatIsNotOverDoesNotCount() {
        assertEquals(
                "{0=[1.0, 1.0], 1=[0.0, 1.0]}", january("2024-03-30T23:59:59Z").toString());
        assertEquals("{}", january("2024-01-30T00:00:00Z").toString());
    }

    @Test
    void onlyTheFirstOrderDecidesAboutTheCohort() {
        Period march = period("2024-03-01T00:00:00Z", "2024-04-01T00:00:00Z", "2025-01-01T00:00:00Z");
        assertEquals("{}", measure(List.of(CUSTOMER), march).toString());
    }

    @Test
    void itFollowsACohortForTenYears() {
        assertEquals(
                CohortRetention.LONGEST, january("2054-01-01T00:00:00Z").sums().size());
    }

    private Contributed january(String known) {
        return measure(List.of(CUSTOMER), period("2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z", known));
    }

    private static Period period(String from, String until, String known) {
        return new Period(
                Instant.parse(from).toEpochMilli(),
                Instant.parse(until).toEpochMilli(),
                Instant.parse(known).toEpochMilli());
    }
}
