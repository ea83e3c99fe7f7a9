package halte.segmentation.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Layers.Lattice;
import halte.segmentation.api.Layers.Layer;
import halte.segmentation.api.Layers.Node;
import halte.segmentation.api.Layers.Order;
import halte.segmentation.api.Layers.Path;
import halte.segmentation.api.Layers.Stack;
import halte.segmentation.api.Layers.Step;
import halte.store.api.Journal;
import halte.testkit.store.MemoryStore;
import halte.testkit.trait.FakeTimelines;
import halte.testkit.trait.Tables;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StoredLayersTest {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final Placed placed = new Placed(store);
    private final FakeTimelines timelines = timelines(100, row -> 1 + row % 2, row -> 1);
    private final StoredLayers layers = new StoredLayers(store, placed, timelines);

    private interface PerRow {
        double of(int row);
    }

    private static FakeTimelines timelines(int customers, PerRow orders, PerRow touches) {
        double[] ordered = new double[customers];
        double[] touched = new double[customers];
        Arrays.setAll(ordered, orders::of);
        Arrays.setAll(touched, touches::of);
        return new FakeTimelines(
                Tables.of(Tables.numbers("layers-orders", ordered), Tables.numbers("layers-touches", touched)),
                FIRST,
                APRIL);
    }

    private static long[] customers(int from, int to) {
        return LongStream.rangeClosed(from, to).toArray();
    }

    /** Customers 1–60 are good; 1–40 and 81–100 like tents, 31–60 boots, so ten like both. */
    private void usual() {
        placed.ran("value", APRIL, Map.of("good", customers(1, 60)));
        long[] tents = LongStream.concat(LongStream.rangeClosed(1, 40), LongStream.rangeClosed(81, 100))
                .toArray();
        placed.ran("likes", APRIL, Map.of("tents", tents, "boots", customers(31, 60)));
        layers.define(stack("both", 5, "value", "likes"), "ann");
    }

    private static Stack stack(String id, int floor, String... names) {
        return new Stack(id, new Text("Both", "Beide"), List.of(names), floor, 0);
    }

    private static String code(Executable call) {
        return assertThrows(HalteException.class, call).failure().code();
    }

    private static Node node(Lattice lattice, String id) {
        return lattice.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLatticeStatesSizeLiftDepthAndWhatALayerAdds() {
        usual();
        Lattice lattice = layers.lattice("both", APRIL);
        Node goodTents = node(lattice, "value:good+likes:tents");
        assertEquals(40, goodTents.size());
        assertEquals(2, goodTents.depth());
        assertEquals(0.4, goodTents.share());
        assertEquals(0.4 / (0.6 * 0.6), goodTents.lift(), 1e-12);
        assertEquals("likes:tents", goodTents.parents().get(0).node());
        assertEquals(0.4 / 0.6 / 0.6, goodTents.parents().get(0).lift(), 1e-12);
        assertEquals(new Text("good en", "good nl"), goodTents.places().get(0).title());
        assertEquals(20, node(lattice, "value:-+likes:-").size(), "being in none is a place");
        assertEquals(100, lattice.customers());
        assertEquals(1, timelines.passes().size(), "one pass for all nodes");
    }

    @Test
    void orderingAgainIsComparedWithEverybodyAndStatedWithItsInterval() {
        usual();
        Lattice lattice = layers.lattice("both", APRIL);
        Node everybody = lattice.nodes().get(0);
        assertEquals(100, everybody.repeat().ordered());
        assertEquals(0.5, everybody.repeat().rate());
        assertEquals(1, everybody.repeat().lift());
        assertEquals(0.4038, everybody.repeat().interval().low(), 1e-4);
        assertEquals(0.5962, everybody.repeat().interval().high(), 1e-4);
        assertTrue(everybody.repeat().sufficient());
        assertFalse(node(lattice, "value:-+likes:-").repeat().sufficient(), "of twenty nobody can say");
        assertTrue(lattice.sufficiency().sufficient());
        assertEquals(0.5, lattice.depths().get(1).repeat(), 1e-12);
    }

    @Test
    void wilsonsIntervalIsThePublishedOne() {
        // Newcombe, Two-sided confidence intervals for the single proportion (1998), table I: 81 of 263, 15 of 148, 0
        // of 20, 1 of 29.
        assertInterval(81, 263, 0.2553, 0.3662);
        assertInterval(15, 148, 0.0624, 0.1605);
        assertInterval(0, 20, 0, 0.1611);
        assertInterval(1, 29, 0.0061, 0.1718);
    }

    private static void assertInterval(long some, long all, double low, double high) {
        var interval = Interval.wilson(Repeats.rate(some, all), all);
        assertEquals(low, interval.low(), 5e-5);
        assertEquals(high, interval.high(), 5e-5);
    }

    @Test
    void fewerOrderersThanTheFloorAreNotCounted() {
        FakeTimelines few = timelines(100, row -> row < 8 ? 2 : 0, row -> 1);
        StoredLayers shy = new StoredLayers(store, placed, few);
        usual();
        Node rest = node(shy.lattice("both", APRIL), "value:-");
        assertEquals(-1, rest.repeat().ordered());
        assertTrue(Double.isNaN(rest.repeat().rate()));
        assertFalse(rest.repeat().interval().known());
    }

    @Test
    void aPathGoesDownUntilTheLayersEnd() {
        usual();
        Path path = layers.path("both", 35, Order.GIVEN, APRIL);
        assertEquals(2, path.depth());
        assertNull(path.stopped());
        assertEquals(
                List.of("all", "value:good", "value:good+likes:tents"),
                path.steps().stream().map(step -> step.node().id()).toList());
        Step last = path.steps().get(2);
        assertEquals("boots", last.others().get(0).segment());
        assertEquals(40 / 60.0 / 0.6, last.added(), 1e-12);
    }

    @Test
    void aPathTakesTheOrderThatIsAskedFor() {
        usual();
        Path lift = layers.path("both", 35, Order.LIFT, APRIL);
        assertEquals("value:good+likes:boots", lift.steps().get(2).node().id());
        assertEquals(1 / 0.6, lift.steps().get(2).added(), 1e-12, "all who like boots are good");
        placed.ran("wide", APRIL, Map.of("most", customers(1, 90)));
        layers.define(stack("three", 5, "value", "likes", "wide"), "ann");
        Path largest = layers.path("three", 35, Order.LARGEST, APRIL);
        assertEquals("wide:most", largest.steps().get(1).node().id());
    }

    @Test
    void aPathStopsAboveTheFloorAndSaysWhy() {
        usual();
        layers.define(stack("both", 35, "value", "likes"), "ann");
        Path path = layers.path("both", 50, Order.GIVEN, APRIL);
        assertEquals(1, path.depth());
        assertEquals(2, path.of());
        assertTrue(
                path.stopped().en().contains("'likes' would leave fewer than 35"),
                path.stopped().en());
        assertTrue(path.stopped().nl().contains("35 klanten"), path.stopped().nl());
    }

    @Test
    void aCustomerWhomNobodyKnowsHasNoPath() {
        usual();
        assertEquals("CUSTOMER_UNKNOWN", code(() -> layers.path("both", 101, Order.GIVEN, APRIL)));
        assertEquals("LAYERS_UNKNOWN", code(() -> layers.path("neither", 1, Order.GIVEN, APRIL)));
    }

    @Test
    void whoCameOnlyLaterIsNotCounted() {
        FakeTimelines growing = timelines(100, row -> 1, row -> row < 70 ? 3 : 0);
        usual();
        Lattice earlier = new StoredLayers(store, placed, growing).lattice("both", MARCH);
        assertEquals(70, earlier.customers());
        assertEquals(40, node(earlier, "likes:tents").size());
    }

    @Test
    void aLayerWithoutMembershipsIsANamedGapAndTheOthersGoOn() {
        usual();
        placed.defined("never", 1);
        placed.defined("gone", 1);
        layers.define(stack("four", 5, "value", "never", "likes", "gone"), "ann");
        placed.removed("gone");
        Lattice lattice = layers.lattice("four", APRIL);
        assertEquals(
                List.of(true, false, true, false),
                lattice.layers().stream().map(Layer::used).toList());
        assertEquals("LAYER_NEVER_RAN", lattice.layers().get(1).gap().code());
        assertEquals("LAYER_GONE", lattice.layers().get(3).gap().code());
        assertEquals(40, node(lattice, "value:good+likes:tents").size());
        assertFalse(lattice.sufficiency().sufficient());
        assertTrue(lattice.sufficiency().findings().get(0).en().startsWith("Only 2 of 4 layers"));
    }

    @Test
    void aLayerWhoseStrategyLeftKeepsItsMembershipsAndSaysSo() {
        usual();
        placed.strategyLeft("value");
        placed.definedAnew("likes");
        Lattice lattice = layers.lattice("both", APRIL);
        assertEquals("STRATEGY_GAP", lattice.layers().get(0).gap().code());
        assertEquals("LAYER_OUTDATED", lattice.layers().get(1).gap().code());
        assertTrue(lattice.layers().stream().allMatch(Layer::used));
        assertEquals(40, node(lattice, "value:good+likes:tents").size());
    }

    @Test
    void withoutAnyUsableLayerThereIsEverybody() {
        placed.defined("never", 1);
        layers.define(stack("none", 5, "never"), "ann");
        Lattice lattice = layers.lattice("none", APRIL);
        assertEquals(1, lattice.nodes().size());
        assertEquals(100, lattice.nodes().get(0).size());
        Path path = layers.path("none", 1, Order.LIFT, APRIL);
        assertEquals(0, path.depth());
        assertNull(path.stopped());
    }

    @Test
    void momentsThatLieApartAreSaid() {
        usual();
        placed.ran("value", MARCH, Map.of("good", customers(1, 60)));
        Lattice lattice = layers.lattice("both", APRIL);
        assertEquals(MARCH, lattice.layers().get(0).lastRun());
        assertTrue(lattice.sufficiency().findings().get(0).en().contains("31 days apart"));
        assertTrue(lattice.sufficiency().sufficient());
    }

    @Test
    void stacksAreVersionedAndJournaled() {
        usual();
        assertEquals(2, layers.define(stack("both", 20, "likes"), "bob").version());
        assertEquals(List.of("likes"), layers.list().get(0).stack().layers());
        assertEquals(
                20,
                new StoredLayers(store, placed, timelines).list().get(0).stack().floor());
        layers.remove("both", "ann");
        assertEquals("LAYERS_UNKNOWN", code(() -> layers.remove("both", "ann")));
        assertEquals(List.of(), layers.list());
        assertEquals("LAYERS_UNKNOWN", code(() -> layers.lattice("both", APRIL)));
        assertEquals(
                List.of("ann layers.remove both", "bob layers.define both", "ann layers.define both"),
                store.journal().entries(Long.MAX_VALUE, 10).stream()
                        .map(StoredLayersTest::line)
                        .toList());
    }

    private static String line(Journal.Entry entry) {
        return entry.who() + " " + entry.action() + " " + entry.subject();
    }

    @Test
    void stacksThatMakeNoSenseAreRefused() {
        usual();
        for (Stack wrong : List.of(
                stack("Both", 5, "value"),
                stack("both", 1, "value"),
                stack("both", -5, "value"),
                stack("both", 5),
                stack("both", 5, "value", "value"),
                stack("both", 5, "a", "b", "c", "d", "e", "f", "g", "h", "i"),
                new Stack("both", null, List.of("value"), 5, 0),
                new Stack("both", Text.of("x"), null, 5, 0),
                new Stack("both", Text.of("x"), Arrays.asList("value", null), 5, 0),
                new Stack(null, Text.of("x"), List.of("value"), 5, 0))) {
            assertEquals("LAYERS_INVALID", code(() -> layers.define(wrong, "ann")), wrong::toString);
        }
        assertEquals("SEGMENTATION_UNKNOWN", code(() -> layers.define(stack("both", 5, "value", "no"), "ann")));
        assertEquals(1, layers.list().get(0).stack().version());
    }
}
