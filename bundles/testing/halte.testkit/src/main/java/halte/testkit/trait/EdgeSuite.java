package halte.testkit.trait;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.trait.api.TraitFold;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What happens at the edges: nothing, the first and the last moment, the strangest values, very many touches. */
interface EdgeSuite extends TraitSuite {

    private TraitSamples samples() {
        return new TraitSamples(trait().descriptor());
    }

    private void assertAnswers(String what, TestTimeline timeline, long at) {
        double value = assertDoesNotThrow(() -> fold(trait(), timeline, at), what);
        assertFalse(Double.isInfinite(value), what + " gives an infinite value");
        assertEquals(value, fold(trait(), timeline, at), what + " gives another value at the second call");
    }

    @Test
    default void whoHasNoTouchesGetsAnAnswer() {
        assertAnswers("an empty timeline", samples().at(), AT);
    }

    @Test
    default void everyMomentHasAnAnswer() {
        TestTimeline timeline = samples().at(AT - 86_400_000, AT - 1, AT, AT, AT + 1);
        LongStream.of(AT - 86_400_001, AT - 86_400_000, AT - 1, AT, AT + 1, AT + 86_400_000)
                .forEach(at -> assertAnswers("the moment " + at, timeline, at));
        assertAnswers("one touch now", samples().at(AT), AT);
        assertAnswers("all touches at once", samples().at(AT - 5, AT - 5, AT - 5), AT);
        assertAnswers("touches before 1970", samples().at(-1, -86_400_000_000L), AT);
    }

    @Test
    default void strangeTouchesGetAnAnswer() {
        assertAnswers("a timeline of strange values", samples().strange(), AT);
        assertAnswers("a timeline of bare touches", samples().bare(), AT);
    }

    @Test
    default void effortGrowsWithTheTouches() {
        long few = reads(1 << 10);
        long many = reads(1 << 13);
        assertTrue(
                many <= 16 * few + 1000,
                () -> "eight times the touches take " + many + " reads instead of " + few + ": not in proportion");
    }

    private long reads(int touches) {
        TraitFold trait = trait();
        WatchedTimeline watched = new WatchedTimeline(trait.descriptor());
        watched.over(samples().busy(touches), AT).fold(trait, AT);
        return watched.reads();
    }
}
