package halte.testkit.trait;

import halte.model.Decimals;
import halte.model.Text;
import halte.testkit.Certified;
import halte.trait.api.Timeline;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitFold;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/** A kit that cannot fail proves nothing: each broken promise must make the right test fail. */
class TraitCertificationTest {

    private static final TraitDescriptor PLAIN =
            new TraitDescriptor("touches", Text.of("Touches"), Set.of(), Set.of(), null, null);

    private record Broken(TraitDescriptor descriptor, ToDoubleBiFunction<Timeline, Long> value) implements TraitFold {

        @Override
        public double fold(Timeline timeline, long at) {
            return value.applyAsDouble(timeline, at);
        }
    }

    private abstract static class Kit extends TraitCertification {

        private final TraitFold trait;

        Kit(TraitDescriptor descriptor, ToDoubleBiFunction<Timeline, Long> value) {
            trait = new Broken(descriptor, value);
        }

        Kit(ToDoubleBiFunction<Timeline, Long> value) {
            this(PLAIN, value);
        }

        @Override
        public TraitFold trait() {
            return trait;
        }
    }

    static class Honest extends Kit {
        Honest() {
            super((timeline, at) -> timeline.size());
        }
    }

    static class HonestReader extends Kit {
        HonestReader() {
            super(
                    new TraitDescriptor("queries", Text.of("Queries"), Set.of("search"), Set.of("query"), "x", "y"),
                    (timeline, at) -> timeline.size() == 0 || timeline.property(0, "query") == null
                            ? Double.NaN
                            : timeline.property(0, "query").length());
        }
    }

    static class Nameless extends Kit {
        Nameless() {
            super(
                    new TraitDescriptor("My Trait", new Text("Mine", ""), Set.of(), Set.of(), " ", null),
                    (timeline, at) -> timeline.size());
        }
    }

    static class Missing extends Kit {
        Missing() {
            super((timeline, at) -> Double.NaN);
        }
    }

    static class OnTheClock extends Kit {
        OnTheClock() {
            super((timeline, at) -> System.currentTimeMillis() - timeline.size());
        }
    }

    static class Counting extends Kit {
        Counting() {
            super(counting(new AtomicInteger()));
        }

        private static ToDoubleBiFunction<Timeline, Long> counting(AtomicInteger seen) {
            return (timeline, at) -> seen.incrementAndGet();
        }
    }

    /** Answers with the largest timeline since customer 1: always the same as long as customers come in one order. */
    static class LargestSoFar extends Kit {
        LargestSoFar() {
            super(largest(new AtomicInteger()));
        }

        private static ToDoubleBiFunction<Timeline, Long> largest(AtomicInteger largest) {
            return (timeline, at) -> largest.updateAndGet(
                    known -> timeline.customer() == 1 ? timeline.size() : Math.max(known, timeline.size()));
        }
    }

    static class Keeping extends Kit {
        Keeping() {
            super(keeping(new AtomicReference<>()));
        }

        private static ToDoubleBiFunction<Timeline, Long> keeping(AtomicReference<Timeline> first) {
            return (timeline, at) -> {
                first.compareAndSet(null, timeline);
                return first.get().size();
            };
        }
    }

    static class Undeclared extends Kit {
        Undeclared() {
            super((timeline, at) ->
                    timeline.size() > 0 && timeline.property(0, "secret") != null ? 2 : timeline.size());
        }
    }

    static class FirstTouch extends Kit {
        FirstTouch() {
            super((timeline, at) -> timeline.localHour(0));
        }
    }

    static class Rate extends Kit {
        Rate() {
            super((timeline, at) -> timeline.size() == 0 ? 0 : 1.0 / (at - timeline.occurredAt(timeline.size() - 1)));
        }
    }

    static class Trusting extends Kit {
        Trusting() {
            super((timeline, at) -> {
                int largest = 0;
                for (int i = 0; i < timeline.size(); i++) {
                    long amount = timeline.amount(i);
                    largest = amount == Decimals.MISSING ? largest : Math.max(largest, Math.toIntExact(amount));
                }
                return largest;
            });
        }
    }

    static class Quadratic extends Kit {
        Quadratic() {
            super((timeline, at) -> {
                double pairs = 0;
                for (int i = 0; i < timeline.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        pairs += timeline.amount(j) == timeline.amount(i) ? 1 : 0;
                    }
                }
                return pairs;
            });
        }
    }

    @Test
    void honestTraitsPass() {
        Certified.by(Honest.class).passes();
        Certified.by(HonestReader.class).passes();
    }

    @Test
    void anIncompleteDescriptorIsCaught() {
        Certified.by(Nameless.class).failsOnlyAt("theDescriptorIsCompleteAndStaysTheSame");
    }

    @Test
    void aTraitThatNobodyHasIsCaught() {
        Certified.by(Missing.class).failsOnlyAt("theSampleGivesItValues");
    }

    @Test
    void aTraitThatLooksAtTheClockIsCaught() {
        Certified.by(OnTheClock.class).failsAt("theSameTimelineGivesTheSameValueWheneverItIsAsked");
    }

    @Test
    void memoryFromCustomerToCustomerIsCaught() {
        Certified.by(Counting.class).failsAt("nothingIsCarriedFromCustomerToCustomer", "manyThreadsGetTheSameValues");
        Certified.by(LargestSoFar.class).failsAt("nothingIsCarriedFromCustomerToCustomer");
    }

    @Test
    void aTraitThatKeepsTheTimelineIsCaught() {
        Certified.by(Keeping.class).failsAt("theViewMayMoveOnAfterTheCall");
    }

    @Test
    void aPropertyThatIsNotDeclaredIsCaught() {
        Certified.by(Undeclared.class).failsOnlyAt("itReadsOnlyThePropertiesThatItDeclares");
    }

    @Test
    void aTraitThatRequiresATouchIsCaught() {
        Certified.by(FirstTouch.class).failsAt("whoHasNoTouchesGetsAnAnswer");
    }

    @Test
    void aTraitThatDividesByTheTimeLeftIsCaught() {
        Certified.by(Rate.class).failsOnlyAt("everyMomentHasAnAnswer");
    }

    @Test
    void aTraitThatTrustsAmountsToBeSmallIsCaught() {
        Certified.by(Trusting.class).failsOnlyAt("strangeTouchesGetAnAnswer");
    }

    @Test
    void aTraitThatComparesEachTouchWithEachOtherIsCaught() {
        Certified.by(Quadratic.class).failsOnlyAt("effortGrowsWithTheTouches");
    }
}
