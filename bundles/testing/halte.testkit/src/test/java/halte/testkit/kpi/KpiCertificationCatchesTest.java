package halte.testkit.kpi;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Direction;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.KpiSink;
import halte.kpi.api.Period;
import halte.model.Text;
import halte.trait.api.Timeline;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A kit that cannot fail proves nothing: each broken promise must make it fail. */
class KpiCertificationCatchesTest {

    /** What a KPI does with a customer. */
    private interface Measure {
        void of(Timeline timeline, Period period, KpiSink sink);
    }

    private record TestKpi(String id, Shape shape, Measure measure) implements Kpi {

        @Override
        public KpiDescriptor descriptor() {
            return new KpiDescriptor(id, Text.of(id), Text.of(id), "touches", shape, Direction.UP, Set.of());
        }

        @Override
        public void measure(Timeline timeline, Period period, KpiSink sink) {
            measure.of(timeline, period, sink);
        }
    }

    private static final Measure HONEST = (timeline, period, sink) -> {
        for (int i = 0; i < timeline.size(); i++) {
            if (period.contains(timeline.occurredAt(i))) {
                sink.add(1, 1);
            }
        }
    };

    @Test
    void anHonestKpiPasses() {
        Kpi honest = new TestKpi("touches", Shape.TOTAL, HONEST);
        assertDoesNotThrow(() -> {
            KpiCertification kit = kit(honest);
            kit.theDescriptorIsCompleteAndStaysTheSame();
            kit.theSampleMakesItContributeSomething();
            kit.customersContributeTheSameInAnyOrderAndOnSeveralThreads();
            kit.whoHasNoTouchesContributesNothing();
            kit.contributionsAreFiniteAndSeriesCountFromZero();
            kit.aTotalOfTwoPeriodsIsTheTotalOfBothTogether();
        });
    }

    @Test
    void aNameInCapitalsIsCaught() {
        caught("Touches", Shape.TOTAL, HONEST, KpiCertification::theDescriptorIsCompleteAndStaysTheSame);
    }

    @Test
    void aKpiThatNeverContributesIsCaught() {
        caught("none", Shape.TOTAL, (t, p, s) -> {}, KpiCertification::theSampleMakesItContributeSomething);
    }

    @Test
    void memoryFromCustomerToCustomerIsCaught() {
        AtomicInteger seen = new AtomicInteger();
        caught(
                "memory",
                Shape.TOTAL,
                (t, p, s) -> s.add(seen.incrementAndGet(), 1),
                KpiCertification::customersContributeTheSameInAnyOrderAndOnSeveralThreads);
    }

    @Test
    void aContributionOutOfNothingIsCaught() {
        caught("nothing", Shape.TOTAL, (t, p, s) -> s.add(1, 1), KpiCertification::whoHasNoTouchesContributesNothing);
    }

    @Test
    void infinityAndNegativeSeriesAreCaught() {
        Consumer<KpiCertification> test = KpiCertification::contributionsAreFiniteAndSeriesCountFromZero;
        caught("infinite", Shape.RATIO, (t, p, s) -> s.add(1.0 / 0, 1), test);
        caught("series", Shape.RATIO, (t, p, s) -> s.add(-1, 1, 1), test);
    }

    @Test
    void aProportionOfMoreThanOneIsCaught() {
        caught("more", Shape.PROPORTION, HONEST, KpiCertification::aProportionTakesZeroOrOneOverOneFromACustomer);
    }

    @Test
    void aTotalThatForgetsItsPeriodIsCaught() {
        caught(
                "forgets",
                Shape.TOTAL,
                (t, p, s) -> s.add(t.size(), t.size()),
                KpiCertification::aTotalOfTwoPeriodsIsTheTotalOfBothTogether);
    }

    private static void caught(String id, Shape shape, Measure measure, Consumer<KpiCertification> test) {
        KpiCertification kit = kit(new TestKpi(id, shape, measure));
        assertThrows(AssertionError.class, () -> test.accept(kit));
    }

    private static KpiCertification kit(Kpi kpi) {
        return new KpiCertification() {
            @Override
            protected Kpi kpi() {
                return kpi;
            }
        };
    }
}
