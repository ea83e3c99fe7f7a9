package halte.testkit.segmentation;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.Certified;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A kit that cannot fail proves nothing: a strategy or a fit that breaks a promise must make it fail. */
class StrategyCertificationTest {

    static class Honest extends Grown.Kit {
        Honest() {
            super(new Grown.Adults());
        }
    }

    static class Careless extends Grown.Kit {
        Careless() {
            super(new Grown.Adults() {
                @Override
                public List<TraitDeclaration> traits(Parameters parameters) {
                    return List.of(TraitDeclaration.declared("age"));
                }

                @Override
                public SegmentationModel restore(Parameters parameters, Parameters data) {
                    return new Grown.Model();
                }
            });
        }
    }

    private static final class DrawsLots extends Grown.Adults {

        private final AtomicInteger fits = new AtomicInteger();

        @Override
        public SegmentationModel fit(TraitTable population, FitContext context) {
            return Grown.holding(fits.incrementAndGet());
        }
    }

    static class Unsteady extends Grown.Kit {
        Unsteady() {
            super(new DrawsLots());
        }
    }

    static class Meddling extends Grown.Kit {
        Meddling() {
            super(new Grown.Adults() {
                @Override
                public SegmentationModel fit(TraitTable population, FitContext context) {
                    if (population.columns().get(0) instanceof TraitColumn.Numbers numbers) {
                        Arrays.sort(numbers.values());
                    }
                    return new Grown.Model();
                }
            });
        }
    }

    static class NotANumber extends Grown.Kit {
        NotANumber() {
            super(Grown.holding(Double.NaN));
        }
    }

    static class AnArray extends Grown.Kit {
        AnArray() {
            super(Grown.holding(new double[1]));
        }
    }

    static class ACharacter extends Grown.Kit {
        ACharacter() {
            super(Grown.holding(List.of('c')));
        }
    }

    @Test
    void anHonestStrategyPasses() {
        Certified.by(Honest.class).passes();
    }

    @Test
    void aStrategyThatAcceptsAnythingIsCaught() {
        Certified.by(Careless.class).failsOnlyAt("refusesAnUnknownParameter", "refusesTheModelOfAnotherStrategy");
    }

    @Test
    void aFitThatDrawsLotsIsCaught() {
        Certified.by(Unsteady.class).failsAt("fitsTheSameModelAgain");
    }

    @Test
    void dataThatJsonCannotHoldIsCaught() {
        Certified.by(NotANumber.class).failsAt("assignsTheSameAfterItsModelWasStored");
        Certified.by(AnArray.class).failsAt("assignsTheSameAfterItsModelWasStored");
        Certified.by(ACharacter.class).failsAt("assignsTheSameAfterItsModelWasStored");
    }

    @Test
    void aFitThatSortsThePopulationInPlaceIsCaught() {
        Certified.by(Meddling.class).failsAt("leavesThePopulationAsItWas");
    }
}
