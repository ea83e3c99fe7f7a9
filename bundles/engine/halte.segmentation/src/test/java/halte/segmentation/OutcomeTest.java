package halte.segmentation;

import static halte.segmentation.World.NOON;
import static halte.segmentation.World.orders;
import static halte.segmentation.World.segment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Outcome;
import halte.segmentation.api.Outcome.Gain;
import halte.segmentation.api.Outcome.Question;
import halte.segmentation.api.Outcome.SegmentOutcome;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What came of the customers of each segment. */
class OutcomeTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant LONG_AGO = NOON.minus(DAY.multipliedBy(200));
    private static final TraitDeclaration ANSWER = TraitDeclaration.declared("answer");

    private final World world = new World();

    /** A hundred customers who ordered once and a hundred who ordered twice; of the latter forty answered, of the others ten. */
    private void customers() {
        for (int i = 0; i < 200; i++) {
            boolean twice = i >= 100;
            world.append(world.order("c" + i, 20 + i % 7, LONG_AGO));
            if (twice) {
                world.append(world.order("c" + i, 20 + i % 7, NOON.minus(DAY)));
            }
            world.declare("c" + i, "answer", i % 100 < (twice ? 40 : 10) ? "1" : "0", NOON);
            world.declare("c" + i, "mood", i % 2 == 0 ? "glad" : "cross", NOON);
            world.declare("c" + i, "campaign", i % 2 == 0 ? "plain" : "yours", NOON);
        }
    }

    private void twice() {
        customers();
        world.append(world.order("unasked", 5, LONG_AGO));
        world.define(
                "groups", List.of(orders()), List.of(segment("twice", orders(), 2), segment("never", orders(), 9)));
        world.segmentations.run("groups", NOON);
    }

    private Outcome ask(Question question) {
        return world.insight.outcome("groups", question, null);
    }

    private static Question of(TraitDeclaration trait) {
        return new Question(trait, null, null, null, null);
    }

    private static boolean tells(Outcome outcome, String part) {
        return outcome.findings().stream().anyMatch(text -> text.en().contains(part));
    }

    @Test
    void aSegmentIsHeldAgainstEverybodyElseThoseInNoSegmentIncluded() {
        twice();
        Outcome outcome = ask(of(ANSWER));
        assertTrue(outcome.share());
        assertEquals(201, outcome.everybody().members());
        assertEquals(200, outcome.everybody().known());
        SegmentOutcome row = outcome.segments().get(0);
        assertEquals(40, row.members().holding());
        assertEquals(100, row.members().known());
        assertEquals(101, row.others().members());
        assertEquals(10, row.others().holding());
        assertEquals(4, row.lift().ratio(), 1e-12);
        assertEquals(0.3, row.lift().difference(), 1e-12);
        assertTrue(row.lift().ratioInterval().low() > 2
                && row.lift().ratioInterval().high() < 8);
        assertTrue(row.lift().significant(), row.reasons().toString());
        assertTrue(
                tells(outcome, "not known of 1 customers (0.5 %)"),
                outcome.findings().toString());
    }

    @Test
    void aSegmentWithoutMembersIsAnswerableToo() {
        twice();
        SegmentOutcome none = ask(of(ANSWER)).segments().get(1);
        assertEquals(0, none.members().known());
        assertTrue(Double.isNaN(none.members().value()));
        assertTrue(Double.isNaN(none.lift().p()));
        assertFalse(none.lift().significant());
        assertFalse(none.sufficient());
    }

    @Test
    void aTextOrALimitSaysWhatCounts() {
        twice();
        TraitDeclaration mood = TraitDeclaration.declared("mood");
        Outcome glad = ask(new Question(mood, "glad", null, null, null));
        assertEquals(50, glad.segments().get(0).members().holding());
        assertTrue(tells(glad, "may well be chance"), glad.findings().toString());
        TraitDeclaration spent = TraitDeclaration.of("spent", Aggregate.SUM, "amount", TouchFilter.ALL);
        Outcome large = ask(new Question(spent, null, 30.0, null, null));
        assertEquals(1, large.segments().get(0).members().value());
        assertEquals("OUTCOME_INVALID", Scene.failure(() -> ask(of(mood))).code());
        assertEquals(
                "OUTCOME_INVALID",
                Scene.failure(() -> new Question(mood, "glad", 1.0, null, null)).code());
        assertEquals(
                "OUTCOME_INVALID",
                Scene.failure(() -> new Question(mood, "glad", null, ANSWER, null))
                        .code());
    }

    @Test
    void whatHoldsForNobodyIsToldRatherThanCompared() {
        twice();
        Outcome none = ask(new Question(TraitDeclaration.declared("mood"), "Glad", null, null, null));
        assertTrue(tells(none, "nothing to compare"), none.findings().toString());
        assertFalse(tells(none, "chance"), none.findings().toString());
        assertEquals(1, none.segments().get(0).lift().p());
    }

    @Test
    void anyOtherNumberIsComparedByItsMean() {
        twice();
        Outcome spent = ask(of(TraitDeclaration.of("spent", Aggregate.SUM, "amount", TouchFilter.ALL)));
        assertFalse(spent.share());
        SegmentOutcome row = spent.segments().get(0);
        assertEquals(-1, row.members().holding());
        assertTrue(row.lift().ratio() > 1.9 && row.lift().ratioInterval().low() > 1.5);
        assertTrue(row.lift().significant());
        assertEquals("welch-anova", spent.test().name());
    }

    @Test
    void whatASegmentationLooksAtIsNoDiscovery() {
        twice();
        TraitDeclaration own = TraitDeclaration.of("my-orders", Aggregate.COUNT, "net", TouchFilter.types("order"));
        assertTrue(tells(ask(of(own)), "no discovery"));
        assertFalse(tells(ask(of(ANSWER)), "no discovery"));
        world.rules.describing = Set.of("orders");
        assertFalse(tells(ask(of(own)), "no discovery"), "what only describes groups did not make them");
    }

    @Test
    void anOutcomeMayComeAfterTheSegmentsButNotBefore() {
        twice();
        TraitDeclaration spent = TraitDeclaration.of("spent", Aggregate.SUM, "amount", TouchFilter.ALL);
        Instant later = NOON.plus(DAY.multipliedBy(30));
        world.append(world.order("c1", 1_000, later), world.order("new", 1_000, later));
        Outcome outcome = world.insight.outcome("groups", of(spent), later.plusSeconds(1));
        assertEquals(201, outcome.everybody().members(), "who came later does not count");
        assertTrue(outcome.segments().get(0).others().value()
                > ask(of(spent)).segments().get(0).others().value());
        assertEquals(
                "OUTCOME_INVALID",
                Scene.failure(() -> world.insight.outcome("groups", of(spent), LONG_AGO))
                        .code());
    }

    @Test
    void aVariantIsHeldAgainstTheGenericOneWithinEachSegmentAndItsAssignmentQuestioned() {
        twice();
        for (int i = 100; i < 200; i++) {
            world.declare("c" + i, "answer", i % 2 == 1 && i % 10 != 1 ? "1" : "0", NOON.plusSeconds(1));
        }
        TraitDeclaration campaign = TraitDeclaration.declared("campaign");
        Outcome outcome = ask(new Question(ANSWER, null, null, campaign, "plain"));
        Gain gain = outcome.segments().get(0).gains().get(0);
        assertEquals("yours", gain.variant());
        assertEquals(50, gain.specific().known());
        assertEquals(0.8, gain.specific().value(), 1e-12);
        assertEquals(0, gain.generic().holding());
        assertEquals(Double.POSITIVE_INFINITY, gain.lift().ratio());
        assertTrue(gain.lift().ratioInterval().low() > 10);
        assertTrue(gain.lift().significant());
        assertEquals(100, outcome.gains().get(0).specific().known());
        assertTrue(tells(outcome, "give variants out by lot"));
        Outcome none = ask(new Question(ANSWER, null, null, TraitDeclaration.declared("mood"), "none"));
        assertEquals(
                List.of("cross", "glad"),
                none.gains().stream().map(Gain::variant).toList());
        assertFalse(none.gains().get(0).lift().significant());
    }

    @Test
    void overTwentySegmentsOfPureChanceNextToNothingIsSignificantAndChanceIsTold() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            world.append(world.order("c" + i, 20, LONG_AGO), world.order("c" + i, 20 + i % 20, NOON.minus(DAY)));
            world.declare("c" + i, "answer", random.nextInt(10) == 0 ? "1" : "0", NOON);
        }
        var spent = Map.<String, Object>of("name", "last", "aggregate", "last", "field", "amount");
        var segments = IntStream.range(0, 20)
                .mapToObj(i -> Map.<String, Object>of(
                        "id",
                        "s" + i,
                        "title",
                        "s" + i,
                        "when",
                        Map.of("trait", "last", "is", "equals", "value", 20 + i)))
                .toList();
        world.define("groups", List.of(spent), segments);
        world.segmentations.run("groups", NOON);
        Outcome outcome = ask(of(ANSWER));
        assertEquals(20, outcome.chance().tested());
        assertEquals(1, outcome.chance().expected(), 1e-12);
        assertEquals(0, outcome.chance().significant());
        assertTrue(outcome.test().p() > 0.05);
        assertEquals(outcome.test().p(), outcome.test().dealt(), 0.05);
        assertTrue(outcome.chance().best().usual() > 0.13, "the best of twenty is far above one in ten");
        assertTrue(outcome.chance().best().rarely() > outcome.chance().best().usual());
        assertEquals(outcome.chance(), ask(of(ANSWER)).chance(), "chance is the same every time");
    }

    @Test
    void customersInSeveralSegmentsLeaveDealingOutcomesOut() {
        customers();
        world.define("groups", List.of(orders()), List.of(segment("all", orders(), 1), segment("twice", orders(), 2)));
        world.segmentations.run("groups", NOON);
        Outcome outcome = ask(of(ANSWER));
        assertTrue(Double.isNaN(outcome.test().p()));
        assertTrue(outcome.test().dealt() < 0.01);
        assertTrue(tells(outcome, "in several segments"));
        assertEquals(0, outcome.segments().get(0).others().known());
        assertTrue(Double.isNaN(outcome.segments().get(0).lift().p()));
    }

    @Test
    void nobodyAtAllIsAnAnswerToo() {
        world.define("groups", List.of(orders()), List.of(segment("all", orders(), 1)));
        world.segmentations.run("groups", NOON);
        Outcome outcome = ask(of(TraitDeclaration.of("spent", Aggregate.SUM, "amount", TouchFilter.ALL)));
        assertEquals(0, outcome.everybody().members());
        assertEquals(0, outcome.chance().tested());
        assertTrue(Double.isNaN(outcome.test().dealt()));
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> world.insight.outcome("none", of(ANSWER), null))
                        .code());
    }
}
