package halte.testkit.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.kpi.api.Period;
import halte.testkit.trait.TestTimeline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from the shape that a KPI declares. */
interface ShapeSuite extends KpiSuite {

    @Test
    default void contributionsKeepToTheDeclaredShape() {
        switch (kpi().descriptor().shape()) {
            case TOTAL -> assertTwoPeriodsAddUp();
            case PROPORTION -> assertZeroOrOneOverOne();
            case RATIO -> assertDenominatorsCount();
        }
    }

    private void assertTwoPeriodsAddUp() {
        Contributed whole = measure(timelines(), YEAR);
        Contributed first = measure(timelines(), new Period(BEGIN, MIDDLE, KNOWN));
        Contributed second = measure(timelines(), new Period(MIDDLE, END, KNOWN));
        for (int series : whole.sums().keySet()) {
            assertEquals(
                    whole.numerator(series),
                    first.numerator(series) + second.numerator(series),
                    1e-5,
                    "a total of two periods is the total of both together");
        }
    }

    private void assertZeroOrOneOverOne() {
        for (TestTimeline customer : timelines()) {
            measure(List.of(customer), YEAR).sums().values().forEach(sum -> {
                assertEquals(1, sum[1], "a customer counts once in a proportion");
                assertTrue(sum[0] == 0 || sum[0] == 1, "numerator " + sum[0]);
            });
        }
    }

    private void assertDenominatorsCount() {
        for (TestTimeline customer : timelines()) {
            measure(List.of(customer), YEAR)
                    .sums()
                    .values()
                    .forEach(sum -> assertTrue(sum[1] >= 0, "denominator " + sum[1]));
        }
    }
}
