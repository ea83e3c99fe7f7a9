package halte.testkit.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.kpi.api.Kpi;
import halte.kpi.api.Period;
import halte.testkit.trait.TestTimeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What customers contribute, one by one. */
interface ContributionSuite extends KpiSuite {

    @Test
    default void theSampleMakesItContributeSomething() {
        assertFalse(measure(timelines(), YEAR).sums().isEmpty(), "replace timelines() by some that concern this KPI");
    }

    @Test
    default void customersContributeTheSameInAnyOrderAndOnSeveralThreads() {
        List<TestTimeline> reversed = new ArrayList<>(timelines());
        Collections.reverse(reversed);
        String once = measure(timelines(), YEAR).toString();
        assertEquals(once, measure(reversed, YEAR).toString());
        Kpi shared = kpi();
        List<String> parallel = timelines().parallelStream()
                .map(customer -> alone(shared, customer).toString())
                .toList();
        List<String> serial = timelines().stream()
                .map(customer -> alone(shared, customer).toString())
                .toList();
        assertEquals(serial, parallel);
    }

    @Test
    default void whoHasNoTouchesContributesNothing() {
        assertEquals("{}", measure(List.of(TestTimeline.of(1).build()), YEAR).toString());
    }

    @Test
    default void contributionsAreFiniteAndSeriesCountFromZero() {
        measure(timelines(), YEAR).sums().forEach((series, sum) -> {
            assertTrue(series >= 0, "series " + series);
            assertTrue(Double.isFinite(sum[0]) && Double.isFinite(sum[1]), "a contribution that is not finite");
        });
    }

    private Contributed alone(Kpi kpi, TestTimeline customer) {
        Contributed contributed = new Contributed();
        kpi.measure(customer.narrowedTo(kpi.descriptor().types()), new Period(BEGIN, KNOWN), contributed);
        return contributed;
    }
}
