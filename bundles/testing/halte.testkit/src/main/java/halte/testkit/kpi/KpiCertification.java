package halte.testkit.kpi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.Period;
import halte.testkit.trait.SampleTimelines;
import halte.testkit.trait.TestTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What every KPI must keep to. A KPI's own test extends this, names the KPI, and adds what the KPI itself promises. */
public abstract class KpiCertification {

    private static final long BEGIN = Instant.parse("2023-04-01T00:00:00Z").toEpochMilli();
    private static final long MIDDLE = Instant.parse("2023-12-24T00:00:00Z").toEpochMilli();
    private static final long END = Instant.parse("2024-07-01T00:00:00Z").toEpochMilli();
    private static final long KNOWN = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();

    /** Makes the kit; called by JUnit. */
    protected KpiCertification() {}

    /** Returns the KPI to certify; a new object or the same one. */
    protected abstract Kpi kpi();

    /** Returns timelines with touches in 2023 and 2024; to be replaced where the KPI listens to types that the sample lacks. */
    protected List<TestTimeline> timelines() {
        return SampleTimelines.of(7, 200);
    }

    /**
     * Measures customers as the engine does: touches of the KPI's types, up to the end of the period unless the KPI looks back.
     *
     * @param customers the customers
     * @param period the period
     * @return what they contributed
     */
    protected final Contributed measure(List<TestTimeline> customers, Period period) {
        Kpi kpi = kpi();
        KpiDescriptor descriptor = kpi.descriptor();
        long end = descriptor.hindsight() ? period.known() : period.until();
        Contributed contributed = new Contributed();
        for (TestTimeline customer : customers) {
            TestTimeline shown = customer.upTo(Instant.ofEpochMilli(period.known() - 1))
                    .cutAt(Instant.ofEpochMilli(end))
                    .narrowedTo(descriptor.types());
            kpi.measure(shown, period, contributed);
        }
        return contributed;
    }

    @Test
    void theDescriptorIsCompleteAndStaysTheSame() {
        KpiDescriptor descriptor = kpi().descriptor();
        assertAll(
                () -> assertTrue(descriptor.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), descriptor.id()),
                () -> assertFalse(descriptor.title().in(Locale.ENGLISH).isBlank()),
                () -> assertFalse(
                        descriptor.title().in(Locale.forLanguageTag("nl")).isBlank()),
                () -> assertFalse(descriptor.description().in(Locale.ENGLISH).isBlank()),
                () -> assertFalse(
                        descriptor.description().in(Locale.forLanguageTag("nl")).isBlank()),
                () -> assertFalse(descriptor.unit().isBlank()),
                () -> assertEquals(descriptor, kpi().descriptor()));
    }

    @Test
    void theSampleMakesItContributeSomething() {
        assertFalse(measure(timelines(), year()).sums().isEmpty(), "replace timelines() by some that concern this KPI");
    }

    @Test
    void customersContributeTheSameInAnyOrderAndOnSeveralThreads() {
        List<TestTimeline> reversed = new ArrayList<>(timelines());
        Collections.reverse(reversed);
        String once = measure(timelines(), year()).toString();
        assertEquals(once, measure(reversed, year()).toString());
        Kpi shared = kpi();
        List<String> parallel = timelines().parallelStream()
                .map(customer -> alone(shared, customer).toString())
                .toList();
        List<String> serial = timelines().stream()
                .map(customer -> alone(shared, customer).toString())
                .toList();
        assertEquals(serial, parallel);
    }

    private Contributed alone(Kpi kpi, TestTimeline customer) {
        Contributed contributed = new Contributed();
        kpi.measure(customer.narrowedTo(kpi.descriptor().types()), new Period(BEGIN, KNOWN), contributed);
        return contributed;
    }

    @Test
    void whoHasNoTouchesContributesNothing() {
        assertEquals("{}", measure(List.of(TestTimeline.of(1).build()), year()).toString());
    }

    @Test
    void contributionsAreFiniteAndSeriesCountFromZero() {
        measure(timelines(), year()).sums().forEach((series, sum) -> {
            assertTrue(series >= 0, "series " + series);
            assertTrue(Double.isFinite(sum[0]) && Double.isFinite(sum[1]), "a contribution that is not finite");
        });
    }

    @Test
    void aProportionTakesZeroOrOneOverOneFromACustomer() {
        Assumptions.assumeTrue(kpi().descriptor().shape() == Shape.PROPORTION, "this KPI is no proportion");
        for (TestTimeline customer : timelines()) {
            measure(List.of(customer), year()).sums().values().forEach(sum -> {
                assertEquals(1, sum[1]);
                assertTrue(sum[0] == 0 || sum[0] == 1, "numerator " + sum[0]);
            });
        }
    }

    @Test
    void aTotalOfTwoPeriodsIsTheTotalOfBothTogether() {
        Assumptions.assumeTrue(kpi().descriptor().shape() == Shape.TOTAL, "this KPI is no total");
        Contributed whole = measure(timelines(), year());
        Contributed first = measure(timelines(), new Period(BEGIN, MIDDLE, KNOWN));
        Contributed second = measure(timelines(), new Period(MIDDLE, END, KNOWN));
        for (int series : whole.sums().keySet()) {
            assertEquals(whole.numerator(series), first.numerator(series) + second.numerator(series), 1e-5);
        }
    }

    private static Period year() {
        return new Period(BEGIN, END, KNOWN);
    }
}
