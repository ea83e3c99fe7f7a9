package halte.testkit.segmentation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** A kit that cannot fail proves nothing: each broken promise must make it fail. */
class SuiteCatchesTest {

    /** Keeps every promise: everybody with a known age is an adult or not. */
    private static class Honest implements SegmentationStrategy {

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

    private record Suite(SegmentationStrategy subject) {

        void run(Consumer<SegmentationStrategySuite> test) {
            test.accept(suite());
        }

        void runAll(Function<SegmentationStrategySuite, Stream<DynamicTest>> tests) {
            tests.apply(suite()).forEach(test -> assertDoesNotThrow(test.getExecutable()));
        }

        private SegmentationStrategySuite suite() {
            return new SegmentationStrategySuite() {
                @Override
                protected SegmentationStrategy strategy() {
                    return subject;
                }

                @Override
                protected Map<String, Object> parameters() {
                    return Map.of();
                }
            };
        }
    }

    private static Suite withModel(SegmentationModel model) {
        return new Suite(new Honest() {
            @Override
            public SegmentationModel fit(TraitTable population, FitContext context) {
                return model;
            }
        });
    }

    private static void caught(Runnable test) {
        assertThrows(AssertionError.class, test::run);
    }

    @Test
    void anHonestStrategyPasses() {
        Suite honest = new Suite(new Honest());
        honest.run(SegmentationStrategySuite::saysWhatItIs);
        honest.run(SegmentationStrategySuite::asksForTraitsWithDifferentNames);
        honest.run(SegmentationStrategySuite::refusesAnUnknownParameter);
        honest.run(SegmentationStrategySuite::refusesTheModelOfAnotherStrategy);
        honest.runAll(SegmentationStrategySuite::fitsTheSameModelAgain);
        honest.runAll(SegmentationStrategySuite::assignsTheSameAfterItsModelWasStored);
        honest.runAll(SegmentationStrategySuite::explainsEverySegmentOfEveryCustomer);
        honest.runAll(SegmentationStrategySuite::leavesThePopulationAsItWas);
    }

    @Test
    void aStrategyThatAcceptsAnythingIsCaught() {
        Suite careless = new Suite(new Honest() {
            @Override
            public List<TraitDeclaration> traits(Parameters parameters) {
                return List.of(TraitDeclaration.declared("age"));
            }

            @Override
            public SegmentationModel restore(Parameters parameters, Parameters data) {
                return new Model();
            }
        });
        caught(() -> careless.run(SegmentationStrategySuite::refusesAnUnknownParameter));
        caught(() -> careless.run(SegmentationStrategySuite::refusesTheModelOfAnotherStrategy));
    }

    @Test
    void aFitThatDrawsLotsIsCaught() {
        AtomicInteger fits = new AtomicInteger();
        Suite unsteady = new Suite(new Honest() {
            @Override
            public SegmentationModel fit(TraitTable population, FitContext context) {
                int fit = fits.incrementAndGet();
                return new Model() {
                    @Override
                    public Map<String, Object> data() {
                        return Map.of("age", fit);
                    }
                };
            }
        });
        caught(() -> unsteady.runAll(SegmentationStrategySuite::fitsTheSameModelAgain));
    }

    @Test
    void aModelThatIsNotWhatItWasAfterStoringIsCaught() {
        Suite forgetful = withModel(new Model() {
            @Override
            public void assign(TraitRow row, IntConsumer segment) {
                if (!Double.isNaN(row.number(0))) {
                    segment.accept(row.number(0) < 21 ? 0 : 1);
                }
            }
        });
        caught(() -> forgetful.runAll(SegmentationStrategySuite::assignsStrangersAfterItsModelWasStored));
    }

    @Test
    void dataThatJsonCannotHoldIsCaught() {
        for (Object value : List.of(Double.NaN, Double.POSITIVE_INFINITY, new double[1], List.of('c'))) {
            Suite unstorable = withModel(new Model() {
                @Override
                public Map<String, Object> data() {
                    return Map.of("age", value);
                }
            });
            caught(() -> unstorable.runAll(SegmentationStrategySuite::assignsTheSameAfterItsModelWasStored));
        }
    }

    @Test
    void aModelThatCountsItsCustomersIsCaught() {
        Suite counting = withModel(new Model() {
            private final List<TraitRow> seen = new ArrayList<>();

            @Override
            public synchronized void assign(TraitRow row, IntConsumer segment) {
                seen.add(row);
                segment.accept(seen.size() % 2);
            }
        });
        caught(() -> counting.runAll(SegmentationStrategySuite::assignsOneCustomerAloneAsAmongAll));
    }

    @Test
    void aModelThatAssignsTwiceOrBesideIsCaught() {
        Suite twice = withModel(new Model() {
            @Override
            public void assign(TraitRow row, IntConsumer segment) {
                segment.accept(0);
                segment.accept(0);
            }
        });
        Suite beside = withModel(new Model() {
            @Override
            public void assign(TraitRow row, IntConsumer segment) {
                segment.accept(2);
            }
        });
        caught(() -> twice.runAll(SegmentationStrategySuite::assignsEachSegmentOnceAndWithinRange));
        caught(() -> beside.runAll(SegmentationStrategySuite::assignsEachSegmentOnceAndWithinRange));
    }

    @Test
    void aModelThatExplainsNothingOrInOneLanguageIsCaught() {
        Suite silent = withModel(new Model() {
            @Override
            public List<Reason> explain(TraitRow row) {
                return List.of();
            }
        });
        Suite english = withModel(new Model() {
            @Override
            public List<Reason> explain(TraitRow row) {
                return List.of(new Reason(null, "age", true, new Text("is old", ""), 0));
            }
        });
        caught(() -> silent.runAll(SegmentationStrategySuite::explainsEverySegmentOfEveryCustomer));
        caught(() -> english.runAll(SegmentationStrategySuite::explainsEverySegmentOfEveryCustomer));
    }

    @Test
    void segmentsOfOneNameOrAnUnfitNameAreCaught() {
        for (List<Segment> segments :
                List.of(List.of(Model.segment("a"), Model.segment("a")), List.of(Model.segment("Big Spenders")))) {
            Suite badlyNamed = withModel(new Model() {
                @Override
                public List<Segment> segments() {
                    return segments;
                }
            });
            caught(() -> badlyNamed.runAll(SegmentationStrategySuite::namesItsSegments));
        }
    }

    @Test
    void aFitThatSortsThePopulationInPlaceIsCaught() {
        Suite meddling = new Suite(new Honest() {
            @Override
            public SegmentationModel fit(TraitTable population, FitContext context) {
                if (population.columns().get(0) instanceof TraitColumn.Numbers numbers) {
                    Arrays.sort(numbers.values());
                }
                return new Model();
            }
        });
        caught(() -> meddling.runAll(SegmentationStrategySuite::leavesThePopulationAsItWas));
    }
}
