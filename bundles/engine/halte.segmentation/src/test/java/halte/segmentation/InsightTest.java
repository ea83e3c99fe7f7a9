package halte.segmentation;

import static halte.segmentation.World.NOON;
import static halte.segmentation.World.orders;
import static halte.segmentation.World.segment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.model.Touch;
import halte.segmentation.api.Effort;
import halte.segmentation.api.Gate;
import halte.segmentation.api.Outlook;
import halte.segmentation.api.Outlook.Verdict;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether segments suffice, and whether they are worth the effort. */
class InsightTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final SegmentRef ALL = new SegmentRef("groups", "all");

    private final World world = new World();

    /** A hundred customers since 200 days; forty of them ordered again 10 days ago; each order is worth 20 to 30. */
    @BeforeEach
    void customers() {
        for (int i = 0; i < 100; i++) {
            world.append(world.order("c" + i, 20 + i % 11, NOON.minus(DAY.multipliedBy(200))));
            if (i < 40) {
                world.append(world.order("c" + i, 20 + i % 11, NOON.minus(DAY.multipliedBy(10))));
            }
        }
        world.append(world.order("young", 20, NOON.minus(DAY)));
        world.define(
                "groups",
                List.of(orders()),
                List.of(segment("all", orders(), 1), segment("again", orders(), 2), segment("none", orders(), 9)));
    }

    private Gate gate(int position) {
        return world.insight.sufficiency("groups").get(position);
    }

    private Outlook outlook(Effort effort) {
        return world.insight.perspective(ALL, effort, 90);
    }

    @Test
    void aGroupWithEnoughDataSuffices() {
        world.segmentations.run("groups", NOON);
        Gate all = gate(0);
        assertEquals(101, all.customers());
        assertEquals(141, all.orders());
        assertEquals(200, all.historyDays());
        assertEquals(0, all.missing());
        assertEquals(40 / 101.0, all.repeat(), 1e-12);
        assertEquals(0.3062, all.repeatInterval().low(), 1e-4);
        assertTrue(all.revenueInterval().low() < all.revenue()
                && all.revenue() < all.revenueInterval().high());
        assertTrue(all.sufficient(), all.reasons().toString());
    }

    @Test
    void whatNoSourceStatedIsMissingAndWhatNeverHappenedIsNot() {
        Map<String, Object> refund =
                Map.of("name", "refunded", "aggregate", "days-since", "filter", Map.of("types", List.of("refund")));
        Map<String, Object> age = Map.of("name", "age", "aggregate", "declared", "field", "age");
        for (int i = 0; i < 50; i++) {
            world.declare("c" + i, "age", "40", NOON);
        }
        either("known", refund);
        either("stated", age);
        assertTrue(world.insight.sufficiency("known").get(0).sufficient(), "nobody sent anything back");
        Gate stated = world.insight.sufficiency("stated").get(0);
        assertEquals(51 / 101.0, stated.missing(), 1e-12);
        assertEquals(
                "50 % of the declared values that the strategy looks at are missing; at most 20 % may be.",
                stated.reasons().get(0).en());
    }

    /** Runs a segmentation of those who ordered, which looks at another trait too. */
    private void either(String id, Map<String, Object> trait) {
        Map<String, Object> ordered = Map.of("trait", "orders", "is", "at-least", "value", 1);
        Map<String, Object> other = Map.of("trait", trait.get("name"), "is", "above", "value", 1000);
        Map<String, Object> when = Map.of("any", List.of(ordered, other));
        world.define(id, List.of(orders(), trait), List.of(Map.of("id", "all", "title", "all", "when", when)));
        world.segmentations.run(id, NOON);
    }

    @Test
    void aGroupWithoutMembersHasOneReason() {
        world.segmentations.run("groups", NOON);
        Gate none = gate(2);
        assertFalse(none.sufficient());
        assertEquals(List.of(new Text("It has no members.", "Er zit niemand in.")), none.reasons());
        assertFalse(none.repeatInterval().known());
        assertTrue(Double.isNaN(none.missing()));
    }

    @Test
    void whoNeverOrderedNeedsNoOrdersWhereNoneAreAskedFor() {
        for (int i = 0; i < 50; i++) {
            world.append(Touch.of(
                            "shop",
                            "v" + i,
                            "visit",
                            NOON.minus(DAY.multipliedBy(100)).atOffset(ZoneOffset.UTC))
                    .identifier("card", "v" + i)
                    .build());
        }
        visitors();
        assertEquals(
                List.of("Only 0 orders; 30 are needed."),
                world.insight.sufficiency("visitors").get(0).reasons().stream()
                        .map(Text::en)
                        .toList());
        world.insight.thresholds("visitors", new Thresholds(30, 0, 90, 0.2, 0.2, 1), "ann");
        assertTrue(world.insight.sufficiency("visitors").get(0).sufficient());
    }

    private void visitors() {
        Map<String, Object> visits =
                Map.of("name", "visits", "aggregate", "count", "filter", Map.of("types", List.of("visit")));
        world.define("visitors", List.of(visits), List.of(segment("came", visits, 1)));
        world.segmentations.run("visitors", NOON);
    }

    @Test
    void dataWithoutAnyOrderCanSuffice() {
        World quiet = new World();
        for (int i = 0; i < 50; i++) {
            quiet.append(Touch.of(
                            "shop",
                            "v" + i,
                            "visit",
                            NOON.minus(Duration.ofHours(119 * 24 + 20)).atOffset(ZoneOffset.UTC))
                    .identifier("card", "v" + i)
                    .build());
        }
        Map<String, Object> visits = Map.of("name", "visits", "aggregate", "count");
        quiet.define("all", List.of(visits), List.of(segment("all", visits, 1)));
        quiet.segmentations.run("all", NOON);
        Gate all = quiet.insight.sufficiency("all").get(0);
        assertTrue(all.sufficient(), all.reasons().toString());
        assertEquals(119, all.historyDays(), "full days");
        quiet.insight.thresholds("all", new Thresholds(30, 30, 120, 0.2, 0.2, 1), "ann");
        assertEquals(
                "Half of them have been known for 119 days or less; 120 are needed.",
                quiet.insight.sufficiency("all").get(0).reasons().get(0).en());
    }

    @Test
    void thresholdsAreSetBesideTheDefinitionAndForgottenAgain() {
        world.segmentations.run("groups", NOON);
        Thresholds strict = new Thresholds(500, 0, 0, 1, 1, 100);
        assertEquals(strict, world.insight.thresholds("groups", strict, "ann"));
        assertEquals(
                List.of("Only 101 customers; 500 are needed."),
                gate(0).reasons().stream().map(text -> text.en()).toList());
        assertEquals(1, world.segmentations.list().get(0).definition().version(), "no new version of the definition");
        assertEquals(Thresholds.USUAL, world.insight.thresholds("groups", null, "ann"));
        assertTrue(gate(0).sufficient());
        assertEquals(
                "THRESHOLD_INVALID",
                Scene.failure(() -> new Thresholds(1, 1, 1, 2, 0.2, 1)).code());
    }

    @Test
    void withoutAnEffortPerspectiveStaysOpen() {
        world.segmentations.run("groups", NOON);
        Outlook all = world.insight.perspective("groups", 90).get(0);
        assertEquals(Verdict.OPEN, all.verdict());
        assertEquals(101, all.size());
        assertEquals(1, all.share());
        assertEquals(1, all.valueShare(), 1e-12);
        assertEquals(41, all.growth().orders());
        assertEquals(0, all.growth().ordersBefore());
        assertEquals(-1, all.growth().sizeBefore(), "it did not run that early");
    }

    @Test
    void breakEvenFollowsFromCostsAndWhatIsExpected() {
        world.segmentations.run("groups", NOON);
        Outlook all = outlook(new Effort(100, 0.1, 0.5, null, 0.2, 365));
        double mean = all.value() / 141;
        assertEquals(0.2 * mean, all.breakEven().extra(), 1e-9);
        assertEquals(0.5 * 0.2 * mean - 0.1, all.breakEven().gain(), 1e-9);
        assertEquals(100 / all.breakEven().gain(), all.breakEven().size(), 1e-9);
        assertTrue(all.breakEven().sizeAtWorst() > all.breakEven().size());
        assertEquals(Verdict.PASS, all.verdict());
        assertEquals(101 * all.breakEven().gain() - 100, all.breakEven().result(), 1e-9);
        assertEquals(
                "101 members; 42 are needed to break even.",
                all.reasons().get(0).en());
    }

    @Test
    void aGroupIsThinWhereItIsOnlyJustLargeEnough() {
        world.segmentations.run("groups", NOON);
        double gain = outlook(new Effort(0, 0, 1, 0.1, null, 365)).breakEven().gain();
        assertEquals(
                Verdict.THIN,
                outlook(new Effort(100.9 * gain, 0, 1, 0.1, null, 365)).verdict());
        assertEquals(
                Verdict.FAIL,
                outlook(new Effort(101.1 * gain, 0, 1, 0.1, null, 365)).verdict());
        assertEquals(
                Verdict.PASS,
                outlook(new Effort(50 * gain, 0, 1, 0.1, null, 365)).verdict());
        world.insight.thresholds("groups", new Thresholds(500, 0, 0, 1, 1, 100), "ann");
        Outlook small = outlook(new Effort(50 * gain, 0, 1, 0.1, null, 365));
        assertEquals(Verdict.THIN, small.verdict());
        assertFalse(small.sufficient());
        assertEquals(
                "Only 101 customers; 500 are needed.", small.reasons().get(1).en());
    }

    @Test
    void aGroupFailsWhereNoSizeWouldDo() {
        world.segmentations.run("groups", NOON);
        Outlook dear = outlook(new Effort(10, 50, 0.5, 0.1, null, 90));
        assertEquals(Verdict.FAIL, dear.verdict());
        assertTrue(Double.isInfinite(dear.breakEven().size()));
        Outlook nobody =
                world.insight.perspective(new SegmentRef("groups", "none"), new Effort(1, 0, 1, null, 0.1, 1), 90);
        assertEquals("It has no members.", nobody.reasons().get(0).en());
        assertEquals(
                "EFFORT_INVALID",
                Scene.failure(() -> new Effort(1, 1, 0.5, 0.1, 0.1, 90)).code());
        assertEquals(
                "The effort makes no sense: an uplift or a response must be expected of it.",
                Scene.failure(() -> new Effort(1, 1, 0.5, null, null, 90)).message());
    }

    @Test
    void anEffortIsKeptForASegment() {
        world.segmentations.run("groups", NOON);
        Effort effort = new Effort(100, 0.1, 0.5, null, 0.2, 365);
        world.insight.effort(ALL, effort, "ann");
        assertEquals(effort, world.insight.effort(ALL).orElseThrow());
        List<Outlook> outlooks = world.insight.perspective("groups", 30);
        assertEquals(Verdict.PASS, outlooks.get(0).verdict());
        assertEquals(Verdict.OPEN, outlooks.get(1).verdict());
        world.insight.effort(ALL, null, "ann");
        assertTrue(world.insight.effort(ALL).isEmpty());
    }

    @Test
    void growthComesFromStoredMemberships() {
        Instant before = NOON.minus(DAY.multipliedBy(100));
        world.segmentations.run("groups", before);
        world.segmentations.run("groups", NOON);
        Outlook.Growth again = world.insight.perspective("groups", 90).get(1).growth();
        assertEquals(NOON.minus(DAY.multipliedBy(90)), again.from());
        assertEquals(0, again.sizeBefore());
        assertEquals(40, again.gained());
        assertEquals(0, again.lost());
        assertEquals(40, again.netPer90Days());
        assertEquals(
                100, world.insight.perspective("groups", 90).get(0).growth().sizeBefore());
    }

    @Test
    void whatHasNotRunIsSaid() {
        assertEquals(
                "SEGMENTATION_NOT_RUN",
                Scene.failure(() -> world.insight.sufficiency("groups")).code());
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> world.insight.perspective("nothing", 90)).code());
        world.segmentations.run("groups", NOON);
        SegmentRef unknown = new SegmentRef("groups", "x");
        assertEquals(
                "SEGMENT_UNKNOWN",
                Scene.failure(() -> world.insight.perspective(unknown, null, 90))
                        .code());
    }
}
