package halte.testkit.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Direction;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.KpiSink;
import halte.kpi.api.Period;
import halte.model.Text;
import halte.testkit.Certified;
import halte.trait.api.Timeline;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A kit that cannot fail proves nothing: each broken promise must make the right test fail. */
class KpiCertificationTest {

    /** What a KPI does with a customer. */
    private interface Measure {
        void of(Timeline timeline, Period period, KpiSink sink);
    }

    private record Broken(String id, Shape shape, Measure measure) implements Kpi {

        @Override
        public KpiDescriptor descriptor() {
            return new KpiDescriptor(id, Text.of(id), Text.of(id), "touches", shape, Direction.UP, Set.of());
        }

        @Override
        public void measure(Timeline timeline, Period period, KpiSink sink) {
            measure.of(timeline, period, sink);
        }
    }

    private abstract static class Kit extends KpiCertification {

        private final Kpi kpi;

        Kit(String id, Shape shape, Measure measure) {
            kpi = new Broken(id, shape, measure);
        }

        @Override
        public Kpi kpi() {
            return kpi;
        }
    }

    private static void countTouches(Timeline timeline, Period period, KpiSink sink) {
        for (int i = 0; i < timeline.size(); i++) {
            if (period.contains(timeline.occurredAt(i))) {
                sink.add(1, 1);
            }
        }
    }

    static class Honest extends Kit {
        Honest() {
            super("touches", Shape.TOTAL, KpiCertificationTest::countTouches);
        }
    }

    static class InCapitals extends Kit {
        InCapitals() {
            super("Touches", Shape.TOTAL, KpiCertificationTest::countTouches);
        }
    }

    static class Silent extends Kit {
        Silent() {
            super("none", Shape.TOTAL, (timeline, period, sink) -> {});
        }
    }

    static class Counting extends Kit {
        private static final AtomicInteger SEEN = new AtomicInteger();

        Counting() {
            super("memory", Shape.RATIO, (timeline, period, sink) -> sink.add(SEEN.incrementAndGet(), 1));
        }
    }

    static class OutOfNothing extends Kit {
        OutOfNothing() {
            super("nothing", Shape.RATIO, (timeline, period, sink) -> sink.add(1, 1));
        }
    }

    static class Infinite extends Kit {
        Infinite() {
            super("infinite", Shape.RATIO, (timeline, period, sink) -> sink.add(timeline.size() / 0.0, 1));
        }
    }

    static class BelowZero extends Kit {
        BelowZero() {
            super("series", Shape.RATIO, (timeline, period, sink) -> sink.add(-timeline.size(), 1, 1));
        }
    }

    static class MoreThanOne extends Kit {
        MoreThanOne() {
            super("more", Shape.PROPORTION, KpiCertificationTest::countTouches);
        }
    }

    static class Timeless extends Kit {
        Timeless() {
            super("forgets", Shape.TOTAL, (timeline, period, sink) -> sink.add(timeline.size(), timeline.size()));
        }
    }

    @Test
    void anHonestKpiPasses() {
        Certified.by(Honest.class).passes();
    }

    @Test
    void aNameInCapitalsIsCaught() {
        Certified.by(InCapitals.class).failsOnlyAt("theDescriptorIsCompleteAndStaysTheSame");
    }

    @Test
    void aKpiThatNeverContributesIsCaught() {
        Certified.by(Silent.class).failsOnlyAt("theSampleMakesItContributeSomething");
    }

    @Test
    void memoryFromCustomerToCustomerIsCaught() {
        Certified.by(Counting.class).failsAt("customersContributeTheSameInAnyOrderAndOnSeveralThreads");
    }

    @Test
    void aContributionOutOfNothingIsCaught() {
        Certified.by(OutOfNothing.class).failsOnlyAt("whoHasNoTouchesContributesNothing");
    }

    @Test
    void infinityAndSeriesBelowZeroAreCaught() {
        Certified.by(Infinite.class).failsAt("contributionsAreFiniteAndSeriesCountFromZero");
        Certified.by(BelowZero.class).failsAt("contributionsAreFiniteAndSeriesCountFromZero");
    }

    @Test
    void aProportionOfMoreThanOneIsCaught() {
        Certified.by(MoreThanOne.class).failsOnlyAt("contributionsKeepToTheDeclaredShape");
    }

    @Test
    void aTotalThatForgetsItsPeriodIsCaught() {
        Certified.by(Timeless.class).failsAt("contributionsKeepToTheDeclaredShape");
    }
}
