package halte.segmentation;

import static halte.segmentation.World.NOON;
import static halte.segmentation.World.orders;
import static halte.segmentation.World.segment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.segmentation.api.Effort;
import halte.segmentation.api.Outlook;
import halte.segmentation.api.Outlook.Verdict;
import halte.segmentation.api.SegmentRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of growth and expectations that the data does not hold. */
class GrowthKnownTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();

    /** Fifty customers since 200 days who order now, and fifty who ordered 150 days ago and no more. */
    @BeforeEach
    void customers() {
        for (int i = 0; i < 50; i++) {
            world.append(
                    world.order("c" + i, 20, NOON.minus(Duration.ofHours(199 * 24 + 12))),
                    world.order("c" + i, 30 + i % 3, NOON.minus(DAY.multipliedBy(10))),
                    world.order("silent" + i, 20, NOON.minus(DAY.multipliedBy(150))));
            world.declare("c" + i, "age", "40", NOON);
        }
    }

    private void ordered() {
        world.define(
                "groups",
                List.of(orders()),
                List.of(segment("all", orders(), 1), segment("twice", orders(), 2), segment("never", orders(), 9)));
        world.segmentations.run("groups", NOON);
    }

    private static boolean tells(Outlook outlook, String part) {
        return outlook.reasons().stream().map(Text::en).anyMatch(text -> text.contains(part));
    }

    @Test
    void growthAgainstAPeriodThatOrdersDoNotReachBackOverIsNotKnown() {
        ordered();
        Outlook all = world.insight.perspective("groups", 120).get(0);
        assertTrue(Double.isNaN(all.growth().revenueGrowth()));
        assertTrue(Double.isNaN(all.growth().revenueBefore()));
        assertEquals(-1, all.growth().ordersBefore());
        assertEquals(50, all.growth().orders());
        assertTrue(
                tells(all, "Orders begin on 2025-08-14 only, so the 120 days before"),
                all.reasons().toString());
        assertFalse(tells(all, "how they were chosen"));
        Outlook reached = world.insight.perspective("groups", 100).get(0);
        assertEquals(100, reached.growth().ordersBefore(), "to the day");
        assertEquals(50 * 31 / 2_000.0 - 1, reached.growth().revenueGrowth(), 0.01);
        assertFalse(tells(reached, "Orders begin"));
    }

    @Test
    void growthOfThoseChosenByOrdersIsToldToBeNoTrend() {
        ordered();
        assertTrue(tells(world.insight.perspective("groups", 90).get(0), "how they were chosen"));
        world.rules.describing = Set.of("orders");
        assertFalse(tells(world.insight.perspective("groups", 90).get(0), "how they were chosen"));
        world.rules.describing = Set.of();
        Map<String, Object> age = Map.of("name", "age", "aggregate", "declared", "field", "age");
        world.define("grown", List.of(age), List.of(segment("up", age, 18)));
        world.segmentations.run("grown", NOON);
        assertFalse(tells(world.insight.perspective("grown", 90).get(0), "how they were chosen"));
    }

    @Test
    void whatAnOrderOfThoseWhoOrderedNothingWouldBringIsOpenRatherThanNothing() {
        Map<String, Object> silence =
                Map.of("name", "silence", "aggregate", "days-since", "filter", Map.of("types", List.of("order")));
        world.define("silence", List.of(silence), List.of(segment("long", silence, 100)));
        world.segmentations.run("silence", NOON);
        SegmentRef lapsed = new SegmentRef("silence", "long");
        Outlook outlook = world.insight.perspective(lapsed, new Effort(10, 0.1, 0.5, null, 0.2, 90), 90);
        assertEquals(50, outlook.size());
        assertEquals(Verdict.OPEN, outlook.verdict());
        assertTrue(
                outlook.reasons().get(0).en().contains("not known"),
                outlook.reasons().toString());
        assertEquals(
                Verdict.FAIL,
                world.insight
                        .perspective(lapsed, new Effort(10, 0.1, 0.5, 0.2, null, 90), 90)
                        .verdict());
    }
}
