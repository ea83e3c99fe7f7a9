package halte.segmentation;

import static halte.segmentation.World.NOON;
import static halte.segmentation.World.orders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Failure;
import halte.segmentation.api.Coverage;
import halte.segmentation.api.Coverage.Variant;
import halte.segmentation.api.Focus.Board;
import halte.segmentation.api.Focus.Choice;
import halte.segmentation.api.Focus.Decision;
import halte.segmentation.api.Focus.Stance;
import halte.segmentation.api.Focus.Suppressed;
import halte.segmentation.api.SegmentRef;
import halte.store.api.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which segments to travel with: decisions, the cap, exclusion. */
class FocusTest {

    private static final SegmentRef ONE = new SegmentRef("one", "in");
    private static final SegmentRef TWO = new SegmentRef("two", "in");

    private final World world = new World();

    @BeforeEach
    void segments() {
        world.append(world.order("a", 10, NOON.minusSeconds(9)), world.order("a", 10, NOON.minusSeconds(8)));
        world.append(world.order("b", 10, NOON.minusSeconds(7)));
        world.atLeast("one", orders(), 1);
        world.atLeast("two", orders(), 2);
        world.segmentations.runAll(NOON);
    }

    private static Choice choice(SegmentRef segment, Stance stance) {
        return new Choice(segment, stance, false, "they stay", "Team Care", null);
    }

    private Decision decide(Choice choice) {
        return world.focus.decide(choice, "ann", -1);
    }

    @Test
    void aDecisionIsKeptWithReasonOwnerDateAndWho() {
        Decision decision = decide(choice(ONE, Stance.FOCUS));
        assertEquals(Stance.FOCUS, decision.stance());
        assertEquals("they stay", decision.reason());
        assertEquals("Team Care", decision.owner());
        assertEquals("ann", decision.who());
        assertEquals(1, decision.version());
        assertNull(decision.warning());
        assertEquals(decision, world.focus.of(ONE).orElseThrow());
        Journal.Entry entry = world.store.journal().entries(Long.MAX_VALUE, 1).get(0);
        assertEquals(
                "focus.decide one/in FOCUS, version 1", entry.action() + " " + entry.subject() + " " + entry.detail());
    }

    @Test
    void earlierDecisionsStayInTheHistory() {
        decide(choice(ONE, Stance.LATER));
        world.focus.decide(choice(ONE, Stance.FOCUS), "bob", 1);
        world.focus.withdraw(ONE, "cas");
        assertTrue(world.focus.of(ONE).isEmpty());
        Failure undecided = Scene.failure(() -> world.focus.withdraw(ONE, "cas"));
        assertEquals(
                "FOCUS_UNKNOWN There is no decision about 'one/in'.", undecided.code() + " " + undecided.message());
        List<Decision> history = world.focus.history(ONE);
        assertEquals(
                java.util.Arrays.asList(null, Stance.FOCUS, Stance.LATER),
                history.stream().map(Decision::stance).toList());
        assertEquals("cas", history.get(0).who());
        assertEquals(
                "DOCUMENT_CHANGED",
                Scene.failure(() -> world.focus.decide(choice(ONE, Stance.NOT), "dan", 1))
                        .code());
    }

    @Test
    void aDecisionNeedsReasonOwnerAndASegmentThatThereIs() {
        for (Choice bad : List.of(
                new Choice(ONE, Stance.FOCUS, false, " ", "x", null),
                new Choice(ONE, Stance.FOCUS, false, "x", null, null),
                new Choice(ONE, Stance.FOCUS, true, "x", "x", null),
                new Choice(ONE, null, false, "x", "x", null),
                new Choice(ONE, Stance.FOCUS, false, "x".repeat(2_001), "x", null))) {
            assertEquals("FOCUS_INVALID", Scene.failure(() -> decide(bad)).code());
        }
        assertEquals(
                "SEGMENT_UNKNOWN",
                Scene.failure(() -> decide(choice(new SegmentRef("one", "out"), Stance.NOT)))
                        .code());
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> decide(choice(new SegmentRef("none", "in"), Stance.NOT)))
                        .code());
        assertEquals(new Board(List.of(), 0, 8), world.focus.board(null));
    }

    @Test
    void theCapRefusesOneMoreUnlessAReasonIsGiven() {
        world.focus.cap(1, "ann");
        decide(choice(ONE, Stance.FOCUS));
        decide(choice(ONE, Stance.FOCUS));
        Failure full = Scene.failure(() -> decide(choice(TWO, Stance.FOCUS)));
        assertEquals("FOCUS_FULL", full.code());
        assertEquals("There are 1 focus groups already, as many as the cap allows.", full.message());
        decide(choice(TWO, Stance.LATER));
        Choice exceeding = new Choice(TWO, Stance.FOCUS, false, "x", "y", "a pilot for a month");
        assertEquals("a pilot for a month", decide(exceeding).exceeding());
        Board board = world.focus.board("two");
        assertEquals(2, board.focused());
        assertEquals(1, board.most());
        assertEquals(
                List.of(TWO), board.decisions().stream().map(Decision::segment).toList());
        assertEquals(
                "FOCUS_INVALID", Scene.failure(() -> world.focus.cap(0, "ann")).code());
    }

    @Test
    void aDecisionOutlivesItsSegmentWithAWarning() {
        decide(choice(TWO, Stance.FOCUS));
        decide(new Choice(ONE, Stance.NOT, true, "too dear", "x", null));
        Map<String, Object> trait = orders();
        world.define("one", List.of(trait), List.of(World.segment("other", trait, 2)));
        world.segmentations.run("one", NOON);
        world.segmentations.remove("two", "ann");
        List<Decision> decisions = world.focus.board(null).decisions();
        assertEquals(
                "The segmentation 'two' is gone; the decision is kept.",
                decisions.get(0).warning().en());
        assertEquals(
                "De laatste berekening van 'one' kent geen doelgroep 'in' meer; het besluit blijft bewaard."
                        + " Er wordt nu niemand meer door uitgesloten.",
                decisions.get(1).warning().nl());
        assertEquals(List.of(), world.focus.suppressed(world.customer("a")));
    }

    @Test
    void aSegmentationThatKeepsCustomersFromBeingAddressedIsNotRemoved() {
        decide(new Choice(ONE, Stance.NOT, true, "too dear", "x", null));
        Failure needed = Scene.failure(() -> world.segmentations.remove("one", "ann"));
        assertEquals("SEGMENTATION_NEEDED", needed.code());
        assertTrue(needed.message().endsWith("shall not be addressed: one/in."), needed.message());
        assertTrue(world.focus.suppression().test(world.customer("b")));
        world.segmentations.remove("two", "ann");
        world.focus.withdraw(ONE, "ann");
        world.segmentations.remove("one", "ann");
        assertEquals(List.of(), world.segmentations.list());
    }

    @Test
    void theFirstVariantComesFirstAndEverybodyElseGetsTheDefault() {
        world.append(world.order("c", 10, NOON.minusSeconds(6)), world.order("c", 10, NOON.minusSeconds(5)));
        world.append(world.money("refund", "d", -10, NOON.minusSeconds(5)).build());
        world.segmentations.runAll(NOON);
        Coverage two = world.focus.coverage(List.of(TWO, ONE));
        assertEquals(4, two.customers());
        assertEquals(List.of(new Variant(TWO, 2, 2, 0, 0), new Variant(ONE, 3, 1, 2, 0)), two.variants());
        assertEquals(1, two.otherwise());
        assertEquals(
                "25.0 % of all customers get the default.",
                two.findings().get(0).en());
        decide(new Choice(TWO, Stance.NOT, true, "too dear", "x", null));
        Coverage silent = world.focus.coverage(List.of(ONE, TWO));
        assertEquals(List.of(new Variant(ONE, 3, 1, 0, 2), new Variant(TWO, 2, 0, 0, 2)), silent.variants());
        assertEquals(2, silent.suppressed());
        assertEquals(1, silent.otherwise());
        assertTrue(silent.findings().get(2).en().startsWith("Nobody gets the variant of 'two/in'"));
        assertEquals("COVERAGE_INVALID", refused(ONE, ONE));
        assertEquals("COVERAGE_INVALID", refused());
        assertEquals("SEGMENT_UNKNOWN", refused(new SegmentRef("one", "out")));
        assertEquals("SEGMENTATION_UNKNOWN", refused(new SegmentRef("six", "in")));
    }

    private String refused(SegmentRef... segments) {
        return Scene.failure(() -> world.focus.coverage(List.of(segments))).code();
    }

    @Test
    void whoIsExcludedIsToldForOneAndForAll() {
        long a = world.customer("a");
        long b = world.customer("b");
        decide(new Choice(TWO, Stance.NOT, true, "too dear", "x", null));
        decide(choice(ONE, Stance.NOT));
        assertEquals(
                List.of(TWO),
                world.focus.suppressed(a).stream().map(Decision::segment).toList());
        assertEquals(List.of(), world.focus.suppressed(b), "not excluded: the decision does not say so");
        decide(new Choice(ONE, Stance.NOT, true, "too dear", "x", null));
        List<Suppressed> all = new ArrayList<>();
        world.focus.suppressed(all::add);
        assertEquals(List.of(new Suppressed(a, List.of(ONE, TWO)), new Suppressed(b, List.of(ONE))), all);
        LongPredicate suppression = world.focus.suppression();
        assertTrue(suppression.test(a) && suppression.test(b));
        assertFalse(suppression.test(99));
    }
}
