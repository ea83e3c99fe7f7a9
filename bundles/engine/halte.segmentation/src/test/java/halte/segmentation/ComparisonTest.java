package halte.segmentation;

import static halte.segmentation.World.NOON;
import static halte.segmentation.World.orders;
import static halte.segmentation.World.segment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Comparison;
import halte.segmentation.api.Comparison.Difference;
import halte.segmentation.api.Comparison.Row;
import halte.segmentation.api.Drift;
import halte.segmentation.api.Drift.Level;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Thresholds;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Segments side by side, and segments over time. */
class ComparisonTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final SegmentRef ALL = new SegmentRef("groups", "all");
    private static final SegmentRef AGAIN = new SegmentRef("groups", "again");
    private static final SegmentRef BIG = new SegmentRef("big", "in");
    private static final TraitDeclaration LAST_CHANNEL =
            TraitDeclaration.of("channel", Aggregate.LAST, "channel", TouchFilter.types("order"));

    private final World world = new World();
    private final Random random = new Random(7);

    /** Customers with an even number order twice, and more often on the web; every third buys for much. */
    @BeforeEach
    void customers() {
        for (int i = 0; i < 300; i++) {
            String channel = i % 2 == 0 ? "web" : random.nextInt(4) == 0 ? "web" : "store";
            for (int order = 0; order <= (i + 1) % 2; order++) {
                world.append(world.money(
                                "order",
                                "c" + i,
                                i % 3 == 0 ? 90 + random.nextInt(20) : 10,
                                NOON.minus(DAY.multipliedBy(150 - order)))
                        .channel(channel)
                        .build());
            }
        }
        world.define("groups", List.of(orders()), List.of(segment("all", orders(), 1), segment("again", orders(), 2)));
        var amount = java.util.Map.<String, Object>of(
                "name",
                "most",
                "aggregate",
                "max",
                "field",
                "amount",
                "filter",
                java.util.Map.of("types", List.of("order")));
        world.atLeast("big", amount, 50);
        world.segmentations.runAll(NOON);
        Thresholds easy = new Thresholds(30, 30, 90, 0.2, 1, 10);
        world.insight.thresholds("groups", easy, "ann");
        world.insight.thresholds("big", easy, "ann");
    }

    private static Row row(Comparison comparison, String trait) {
        return comparison.traits().stream()
                .filter(row -> row.trait().equals(trait))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void segmentsOfDifferentSegmentationsStandSideBySide() {
        Comparison comparison = world.insight.compare(List.of(AGAIN, BIG), List.of());
        assertEquals(150, comparison.sides().get(0).outlook().size());
        assertEquals(100, comparison.sides().get(1).outlook().size());
        assertEquals(50, comparison.overlaps().get(0).both());
        assertEquals(0.25, comparison.overlaps().get(0).jaccard());
        assertEquals(
                List.of("orders", "most"),
                comparison.traits().stream().map(Row::trait).toList());
        Row most = row(comparison, "most");
        assertEquals(100, most.summaries().get(1).mean(), 2);
        assertEquals(10, most.summaries().get(0).median());
        Difference difference = most.differences().get(0);
        assertTrue(difference.interval().high() < 0 && difference.significant());
        assertTrue(difference.adjusted() >= difference.p());
    }

    @Test
    void textsAndYesOrNoAreComparedAsShares() {
        TraitDeclaration member =
                new TraitDeclaration("is-big", Aggregate.MEMBER, "big/in", null, null, null, null, null, null);
        Comparison comparison = world.insight.compare(List.of(AGAIN, BIG), List.of(LAST_CHANNEL, member));
        assertEquals(
                List.of("web", "store"),
                comparison.traits().stream().limit(2).map(Row::value).toList());
        Row web = comparison.traits().get(0);
        assertTrue(web.share());
        assertEquals(1, web.summaries().get(0).mean());
        assertTrue(web.differences().get(0).interval().low() > 0.1);
        assertEquals(1 / 3.0, row(comparison, "is-big").summaries().get(0).mean(), 1e-12);
    }

    @Test
    void aSegmentAndThePopulationItBelongsToShareCustomers() {
        Comparison comparison = world.insight.compare(List.of(ALL, AGAIN), List.of());
        assertEquals(150, comparison.overlaps().get(0).both());
        assertEquals(1, comparison.overlaps().get(0).ofRight());
        Difference orders = row(comparison, "orders").differences().get(0);
        assertEquals(-0.5, orders.difference(), 1e-12);
        assertTrue(orders.interval().low() < -0.5 && orders.interval().high() > -0.5 && orders.significant());
    }

    @Test
    void whatDoesNotSufficeIsNeverCalledSignificant() {
        world.insight.thresholds("big", new Thresholds(500, 0, 0, 1, 1, 100), "ann");
        Comparison comparison = world.insight.compare(List.of(AGAIN, BIG), List.of());
        assertFalse(row(comparison, "most").differences().get(0).significant());
        assertEquals(
                "The data of 'big/in' does not suffice: Only 100 customers; 500 are needed.",
                comparison.findings().get(0).en());
        assertEquals(
                "Geen enkel verschil is groter dan toeval verklaart.",
                comparison.findings().get(1).nl());
    }

    @Test
    void oneSegmentAloneOrTwiceIsRefused() {
        for (List<SegmentRef> bad : List.of(List.of(ALL), List.of(ALL, ALL))) {
            assertEquals(
                    "COMPARISON_INVALID",
                    Scene.failure(() -> world.insight.compare(bad, List.of())).code());
        }
        SegmentRef unknown = new SegmentRef("big", "out");
        assertEquals(
                "SEGMENT_UNKNOWN",
                Scene.failure(() -> world.insight.compare(List.of(ALL, unknown), List.of()))
                        .code());
    }

    @Test
    void whatStaysTheSameDoesNotDrift() {
        Drift drift = world.insight.drift("groups", NOON);
        assertEquals(List.of(), drift.findings());
        assertEquals(0, drift.population().get(0).index(), 1e-12);
        assertEquals(Level.STABLE, drift.sizes().level());
        assertEquals(1, drift.runs().size());
        assertEquals(300, drift.runs().get(0).segments().get(0).entered());
    }

    @Test
    void aPopulationThatChangedIsSaidWithItsIndex() {
        Instant later = NOON.plus(DAY);
        for (int i = 0; i < 200; i++) {
            world.append(world.order("c" + i, 10, NOON.plusSeconds(60)));
        }
        world.segmentations.refresh("groups", later);
        Drift drift = world.insight.drift("groups", later);
        // Once or twice, half each; now 50 once, 150 twice, 100 three times. The third bin was empty at the fit.
        double expected = (1 / 6.0 - 0.5) * Math.log(1 / 3.0) + (5 / 6.0 - 0.5) * Math.log(5 / 3.0);
        assertEquals(expected, drift.population().get(0).index(), 1e-9);
        assertEquals(Level.LARGE, drift.population().get(0).level());
        assertTrue(drift.findings().get(0).en().contains("above 0.25): fit anew"));
        assertEquals(NOON, drift.fitted());
        assertEquals(
                List.of(false, true),
                drift.runs().stream().map(Drift.Run::fitted).toList());
        assertEquals(100, drift.runs().get(0).segments().get(1).entered());
    }

    @Test
    void historyIsThatOfTheDefinitionOnly() {
        world.segmentations.run("groups", NOON.plus(DAY));
        assertEquals(2, world.insight.history("groups", 9).size());
        assertEquals(1, world.insight.history("groups", 1).size());
        world.segmentations.remove("groups", "ann");
        world.atLeast("groups", orders(), 1);
        assertEquals(List.of(), world.insight.history("groups", 9));
        assertEquals(
                "SEGMENTATION_NOT_RUN",
                Scene.failure(() -> world.insight.drift("groups", NOON)).code());
    }
}
