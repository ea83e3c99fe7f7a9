package halte.testkit.trait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.trait.api.TraitFold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A trait is a pure function of one timeline and the moment of asking. */
interface FoldSuite extends TraitSuite {

    @Test
    default void theSampleGivesItValues() {
        assertTrue(
                foldAll(trait()).stream().anyMatch(value -> !value.isNaN()),
                "every value is missing: replace timelines() by some that concern this trait");
    }

    @Test
    default void theSameTimelineGivesTheSameValueWheneverItIsAsked() {
        TraitFold trait = trait();
        List<Double> before = foldAll(trait);
        awaitAnotherMillisecond();
        assertEquals(before, foldAll(trait), "the answer changes with the clock or with chance");
    }

    private static void awaitAnotherMillisecond() {
        long before = System.currentTimeMillis();
        while (System.currentTimeMillis() - before < 2) {
            Thread.onSpinWait();
        }
    }

    @Test
    default void nothingIsCarriedFromCustomerToCustomer() {
        List<TestTimeline> reversed = new ArrayList<>(timelines());
        Collections.reverse(reversed);
        TraitFold trait = trait();
        List<Double> values = new ArrayList<>();
        reversed.forEach(timeline -> values.add(fold(trait, timeline, AT)));
        Collections.reverse(values);
        assertEquals(foldAll(trait()), values, "the answer depends on who was asked about before");
    }

    @Test
    default void manyThreadsGetTheSameValues() {
        TraitFold shared = trait();
        List<Double> parallel = timelines().parallelStream()
                .map(timeline -> fold(shared, timeline, AT))
                .toList();
        assertEquals(foldAll(shared), parallel);
    }

    @Test
    default void theViewMayMoveOnAfterTheCall() {
        TraitFold trait = trait();
        WatchedTimeline moving = new WatchedTimeline(trait.descriptor());
        List<Double> values = timelines().stream()
                .map(timeline -> moving.over(timeline, AT).fold(trait, AT))
                .toList();
        assertEquals(foldAll(trait()), values, "the timeline of another customer was kept");
    }

    @Test
    default void noValueIsInfinite() {
        assertFalse(foldAll(trait()).stream().anyMatch(value -> value.isInfinite()), "missing is NaN, not infinite");
    }
}
