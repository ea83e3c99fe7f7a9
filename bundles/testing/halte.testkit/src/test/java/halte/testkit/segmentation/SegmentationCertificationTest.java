package halte.testkit.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.testkit.Certified;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** A kit that cannot fail proves nothing: each broken promise must make it fail. */
class SegmentationCertificationTest {

    /** Keeps every promise: everybody with a known age is an adult or not. */
    private static class Adults implements SegmentationStrategy {

        @Override
        public StrategyDescriptor descriptor() {
            return new StrategyDescriptor(
                    "age", new Text("Age", "Leeftijd"), new Text("By age.", "Op leeftijd."), 1, 0);
        }

        @Override
        public List<TraitDeclaration> traits(Parameters parameters) {
            parameters.allow(Set.of());
            return List.of(TraitDeclaration.declared("age"));
        }

        @Override
        public SegmentationModel fit(TraitTable population, FitContext context) {
            return new Model();
        }

        @Override
        public SegmentationModel restore(Parameters parameters, Parameters data) {
            if (!data.has("age")) {
                throw new Failure("MODEL_UNREADABLE", Actor.CONFIGURATION, "Not by age.", "Run again.").asException();
            }
            return new Model();
        }
    }

    private static class Model implements SegmentationModel {

        @Override
        public List<Segment> segments() {
            return List.of(segment("minor"), segment("adult"));
        }

        static Segment segment(String id) {
            return new Segment(id, Text.of(id), Text.of(id));
        }

        @Override
        public void assign(TraitRow row, IntConsumer segment) {
            if (!Double.isNaN(row.number(0))) {
                segment.accept(row.number(0) < 18 ? 0 : 1);
            }
        }

        @Override
        public List<Reason> explain(TraitRow row) {
            return List.of(new Reason(null, "age", true, Text.of("age"), 0));
        }

        @Override
        public List<Text> findings() {
            return List.of();
        }

        @Override
        public Map<String, Object> data() {
            return Map.of("age", 18);
        }
    }

    private abstract static class Kit extends SegmentationCertification {

        private final SegmentationStrategy strategy;

        Kit(SegmentationStrategy strategy) {
            this.strategy = strategy;
        }

        Kit(SegmentationModel model) {
            this(new Adults() {
                @Override
                public SegmentationModel fit(TraitTable population, FitContext context) {
                    return model;
                }
            });
        }

        @Override
        public SegmentationStrategy strategy() {
            return strategy;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    private static Model holding(Object value) {
        return new Model() {
            @Override
            public Map<String, Object> data() {
                return Map.of("age", value);
            }
        };
    }

    private static Model named(Segment... segments) {
        return new Model() {
            @Override
            public List<Segment> segments() {
                return List.of(segments);
            }
        };
    }

    private static Model explaining(List<Reason> reasons) {
        return new Model() {
            @Override
            public List<Reason> explain(TraitRow row) {
                return reasons;
            }
        };
    }

    static class Honest extends Kit {
        Honest() {
            super(new Adults());
        }
    }

    static class Careless extends Kit {
        Careless() {
            super(new Adults() {
                @Override
                public List<TraitDeclaration> traits(Parameters parameters) {
                    return List.of(TraitDeclaration.declared("age"));
                }

                @Override
                public SegmentationModel restore(Parameters parameters, Parameters data) {
                    return new Model();
                }
            });
        }
    }

    private static final class DrawsLots extends Adults {

        private final AtomicInteger fits = new AtomicInteger();

        @Override
        public SegmentationModel fit(TraitTable population, FitContext context) {
            return holding(fits.incrementAndGet());
        }
    }

    static class Unsteady extends Kit {
        Unsteady() {
            super(new DrawsLots());
        }
    }

    static class Forgetful extends Kit {
        Forgetful() {
            super(new Model() {
                @Override
                public void assign(TraitRow row, IntConsumer segment) {
                    if (!Double.isNaN(row.number(0))) {
                        segment.accept(row.number(0) < 21 ? 0 : 1);
                    }
                }
            });
        }
    }

    static class NotANumber extends Kit {
        NotANumber() {
            super(holding(Double.NaN));
        }
    }

    static class AnArray extends Kit {
        AnArray() {
            super(holding(new double[1]));
        }
    }

    static class ACharacter extends Kit {
        ACharacter() {
            super(holding(List.of('c')));
        }
    }

    static class Counting extends Kit {
        Counting() {
            super(new Model() {
                private final List<TraitRow> seen = new ArrayList<>();

                @Override
                public synchronized void assign(TraitRow row, IntConsumer segment) {
                    seen.add(row);
                    segment.accept(seen.size() % 2);
                }
            });
        }
    }

    static class Twice extends Kit {
        Twice() {
            super(new Model() {
                @Override
                public void assign(TraitRow row, IntConsumer segment) {
                    segment.accept(0);
                    segment.accept(0);
                }
            });
        }
    }

    static class Beside extends Kit {
        Beside() {
            super(new Model() {
                @Override
                public void assign(TraitRow row, IntConsumer segment) {
                    segment.accept(2);
                }
            });
        }
    }

    static class Silent extends Kit {
        Silent() {
            super(explaining(List.of()));
        }
    }

    static class EnglishOnly extends Kit {
        EnglishOnly() {
            super(explaining(List.of(new Reason(null, "age", true, new Text("is old", ""), 0))));
        }
    }

    static class OneNameTwice extends Kit {
        OneNameTwice() {
            super(named(Model.segment("a"), Model.segment("a")));
        }
    }

    static class InCapitals extends Kit {
        InCapitals() {
            super(named(Model.segment("Big Spenders"), Model.segment("others")));
        }
    }

    static class Meddling extends Kit {
        Meddling() {
            super(new Adults() {
                @Override
                public SegmentationModel fit(TraitTable population, FitContext context) {
                    if (population.columns().get(0) instanceof TraitColumn.Numbers numbers) {
                        Arrays.sort(numbers.values());
                    }
                    return new Model();
                }
            });
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
    void aModelThatIsNotWhatItWasAfterStoringIsCaught() {
        Certified.by(Forgetful.class).failsAt("assignsStrangersAfterItsModelWasStored");
    }

    @Test
    void dataThatJsonCannotHoldIsCaught() {
        Certified.by(NotANumber.class).failsAt("assignsTheSameAfterItsModelWasStored");
        Certified.by(AnArray.class).failsAt("assignsTheSameAfterItsModelWasStored");
        Certified.by(ACharacter.class).failsAt("assignsTheSameAfterItsModelWasStored");
    }

    @Test
    void aModelThatCountsItsCustomersIsCaught() {
        Certified.by(Counting.class).failsAt("assignsOneCustomerAloneAsAmongAll");
    }

    @Test
    void aModelThatAssignsTwiceOrBesideIsCaught() {
        Certified.by(Twice.class).failsAt("assignsEachSegmentOnceAndWithinRange");
        Certified.by(Beside.class).failsAt("assignsEachSegmentOnceAndWithinRange");
    }

    @Test
    void aModelThatExplainsNothingOrInOneLanguageIsCaught() {
        Certified.by(Silent.class).failsAt("explainsEverySegmentOfEveryCustomer");
        Certified.by(EnglishOnly.class).failsAt("explainsEverySegmentOfEveryCustomer");
    }

    @Test
    void segmentsOfOneNameOrAnUnfitNameAreCaught() {
        Certified.by(OneNameTwice.class).failsAt("namesItsSegments");
        Certified.by(InCapitals.class).failsAt("namesItsSegments");
    }

    @Test
    void aFitThatSortsThePopulationInPlaceIsCaught() {
        Certified.by(Meddling.class).failsAt("leavesThePopulationAsItWas");
    }
}
