package halte.segmentation;

import static halte.segmentation.World.NOON;
import static halte.segmentation.World.orders;
import static halte.segmentation.World.segment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Effort;
import halte.segmentation.api.MarketingReturn;
import halte.segmentation.api.MarketingReturn.Question;
import halte.segmentation.api.MarketingReturn.SegmentReturn;
import halte.segmentation.api.SegmentRef;
import halte.trait.api.TraitDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a marketing effort returned. */
class MarketingReturnTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant UNTIL = NOON.plus(DAY.multipliedBy(30));

    private final World world = new World();

    /**
     * A hundred customers who ordered twice and a hundred who ordered once, each for 20 to 24 in the month before. In the month after everybody
     * orders for 5 more, and the even ones of the former, who were addressed, for 10 more than that.
     */
    private void customers() {
        for (int i = 0; i < 200; i++) {
            String card = "c" + i;
            int usual = 20 + i / 2 % 5;
            world.append(world.order(card, usual, NOON.minus(DAY.multipliedBy(10))));
            world.append(world.order(card, usual + 5 + i / 10 % 3 + (i < 100 && i % 2 == 0 ? 10 : 0), NOON.plus(DAY)));
            if (i < 100) {
                world.append(world.order(card, 7, NOON.minus(DAY.multipliedBy(200))));
                world.declare(card, "mailing", i % 2 == 0 ? "yes" : "no", NOON);
            }
        }
        world.append(world.order("later", 900, NOON.plus(DAY)), world.order("c1", 1, UNTIL.plus(DAY)));
        world.define(
                "groups", List.of(orders()), List.of(segment("twice", orders(), 2), segment("never", orders(), 9)));
        world.segmentations.run("groups", NOON);
    }

    private static Question question(Map<String, Double> spend, TraitDeclaration addressed) {
        return new Question(NOON, 30, 0.5, spend, addressed, addressed == null ? null : "yes");
    }

    @Test
    void thoseAddressedAreHeldAgainstTheSegmentsOtherMembersAndAgainstWhatWasSpent() {
        customers();
        MarketingReturn found = world.insight.marketingReturn(
                "groups", question(Map.of("twice", 100.0), TraitDeclaration.declared("mailing")));
        SegmentReturn twice = found.segments().get(0);
        assertEquals("not-addressed", found.against());
        assertEquals(50, twice.addressed().customers());
        assertEquals(50, twice.others().customers());
        assertEquals(22, twice.addressed().before(), 1e-9);
        assertEquals(10, twice.extra(), 1e-9);
        assertTrue(twice.extraInterval().low() > 9 && twice.extraInterval().high() < 11);
        assertTrue(twice.significant(), twice.reasons().toString());
        assertEquals(0.5 * 10 * 50 - 100, twice.result(), 1e-6);
        assertEquals(1.5, twice.roi(), 1e-9);
        assertTrue(twice.roiInterval().low() > 1 && twice.roiInterval().high() < 2);
        assertTrue(found.findings().stream().anyMatch(text -> text.en().contains("by lot")));
    }

    @Test
    void withoutThemWholeSegmentsAreHeldAgainstEverybodyElseAndThatIsQuestioned() {
        customers();
        MarketingReturn found = world.insight.marketingReturn("groups", question(Map.of(), null));
        SegmentReturn twice = found.segments().get(0);
        assertEquals("everybody-else", found.against());
        assertEquals(100, twice.addressed().customers());
        assertEquals(100, twice.others().customers(), "who came later does not count");
        assertEquals(5, twice.extra(), 0.5);
        assertTrue(twice.adjusted() < 0.05);
        assertFalse(twice.significant(), "it may have changed by itself");
        assertTrue(Double.isNaN(twice.result()));
        assertFalse(twice.roiInterval().known());
        assertTrue(found.findings().stream().anyMatch(text -> text.nl().contains("zakt vanzelf")));
        assertTrue(found.findings().stream().anyMatch(text -> text.en().contains("What was spent is not known")));
        SegmentReturn never = found.segments().get(1);
        assertFalse(never.sufficient());
        assertTrue(Double.isNaN(never.extra()));
        assertFalse(never.significant());
    }

    @Test
    void theEffortThatWasSetSaysWhatWasSpentAndWhatIsLeftOfRevenue() {
        customers();
        world.insight.effort(new SegmentRef("groups", "twice"), new Effort(20, 0.5, 0.4, 0.1, null, 30), "ann");
        Question question = new Question(NOON, 30, null, Map.of(), TraitDeclaration.declared("mailing"), "yes");
        SegmentReturn twice =
                world.insight.marketingReturn("groups", question).segments().get(0);
        assertEquals(45, twice.spend(), 1e-9);
        assertEquals(0.4 * 10 * 50 - 45, twice.result(), 1e-6);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndAnUnfinishedPeriodIsTold() {
        customers();
        Question early = new Question(NOON.minus(DAY), 30, null, Map.of(), null, null);
        assertEquals("RETURN_INVALID", code(early));
        assertEquals("RETURN_INVALID", code(question(Map.of("none", 1.0), null)));
        assertEquals(
                "RETURN_INVALID",
                Scene.failure(() -> new Question(NOON, 30, 2.0, Map.of(), null, null))
                        .code());
        assertEquals(
                "RETURN_INVALID",
                Scene.failure(() -> new Question(NOON, 0, null, Map.of(), null, null))
                        .code());
        assertEquals(
                "RETURN_INVALID",
                Scene.failure(() -> question(Map.of("twice", -1.0), null)).code());
        MarketingReturn unfinished =
                world.insight.marketingReturn("groups", new Question(NOON, 90, null, Map.of(), null, null));
        assertTrue(
                unfinished.findings().get(0).en().contains("not over"),
                unfinished.findings().toString());
    }

    private String code(Question question) {
        return Scene.failure(() -> world.insight.marketingReturn("groups", question))
                .code();
    }
}
