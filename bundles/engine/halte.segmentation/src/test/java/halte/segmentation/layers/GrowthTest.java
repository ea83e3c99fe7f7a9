package halte.segmentation.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.segmentation.api.Layers.Node;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void everyNodeHasTheSizeThatCountingCustomersGives() {
        for (long seed = 0; seed < 30; seed++) {
            Sample sample = seed % 2 == 0
                    ? Sample.disjoint(seed, 40 + (int) seed * 3, 3, 4, 2, 3)
                    : Sample.overlapping(seed, 40 + (int) seed * 3, 3, 5, 2);
            check(sample, 2 + (int) (seed % 7));
        }
    }

    private static void check(Sample sample, int floor) {
        Grown grown = sample.grown(floor);
        for (int[] node : sample.nodes()) {
            Cell cell = grown.cells().get(sample.key(grown.keys(), node));
            long size = sample.count(node, 0);
            if (cell == null) {
                assertTrue(size < floor || sample.customers < floor, "left out although it reaches the floor");
            } else {
                assertEquals(size, cell.size);
                assertEquals(sample.count(node, 1), cell.ordered);
                assertEquals(sample.count(node, 2), cell.repeated);
                assertTrue(cell.hidden || size >= floor || cell.layers == 0, "shown although it is below the floor");
            }
        }
    }

    @Test
    void shareLiftAndWhatALayerAddsFollowFromCounting() {
        Sample sample = Sample.overlapping(7, 500, 3, 4, 2);
        Grown grown = sample.grown(5);
        double everybody = sample.customers;
        for (int[] node : sample.nodes()) {
            Cell cell = grown.cells().get(sample.key(grown.keys(), node));
            if (cell == null || cell.hidden) {
                continue;
            }
            double expected = everybody;
            for (int layer = 0; layer < node.length; layer++) {
                expected *= node[layer] < 0 ? 1 : sample.count(alone(node, layer), 0) / everybody;
            }
            assertEquals(cell.size / everybody, grown.share(cell), 1e-12);
            assertEquals(Sample.depth(node) == 0 ? 1 : cell.size / expected, grown.lift(cell), 1e-9);
            for (int layer : grown.layers(cell)) {
                double among = cell.size / (double) sample.count(without(node, layer), 0);
                assertEquals(among / (sample.count(alone(node, layer), 0) / everybody), grown.added(cell, layer), 1e-9);
            }
        }
    }

    private static int[] alone(int[] node, int layer) {
        int[] alone = new int[node.length];
        java.util.Arrays.fill(alone, -1);
        alone[layer] = node[layer];
        return alone;
    }

    private static int[] without(int[] node, int layer) {
        int[] without = node.clone();
        without[layer] = -1;
        return without;
    }

    @Test
    void independentLayersHaveALiftOfOne() {
        byte[] orders = new byte[400];
        ColumnBuilder first = new ColumnBuilder("first", List.of());
        ColumnBuilder second = new ColumnBuilder("second", List.of());
        for (int row = 0; row < 400; row++) {
            first.add(row, row % 2 == 0 ? "even" : "odd");
            second.add(row, row / 2 % 2 == 0 ? "low" : "high");
        }
        Population population = new Population(null, orders, List.of(first.build(400), second.build(400)));
        List<Node> nodes = new LatticeView(Grown.of(population, 10)).nodes();
        assertEquals(9, nodes.size());
        nodes.forEach(node -> assertEquals(1, node.lift(), 1e-12, node.id()));
    }

    @Test
    void parentsAndChildrenPointAtEachOther() {
        List<Node> nodes = new LatticeView(Sample.disjoint(3, 600, 3, 3, 3).grown(8)).nodes();
        for (Node node : nodes) {
            assertEquals(node.depth(), node.parents().size());
            for (String child : node.children()) {
                Node found = nodes.stream()
                        .filter(other -> other.id().equals(child))
                        .findFirst()
                        .orElseThrow();
                assertTrue(found.parents().stream()
                        .anyMatch(parent -> parent.node().equals(node.id())));
                assertEquals(node.depth() + 1, found.depth());
            }
        }
        assertEquals("all", nodes.get(0).id());
        long links = nodes.stream().mapToLong(node -> node.children().size()).sum();
        assertEquals(links, nodes.stream().mapToLong(Node::depth).sum());
    }

    @Test
    void reachCountsWhoeverIsInAShownNode() {
        Sample sample = Sample.overlapping(11, 300, 4, 4, 3);
        Grown grown = sample.grown(6);
        long[] reach = Reach.of(grown.population().layers(), grown.keys(), grown.cells(), sample.customers);
        long[] counted = new long[4];
        for (int row = 0; row < sample.customers; row++) {
            int deepest = 0;
            for (int[] node : sample.nodes()) {
                if (grown.cells().isShown(sample.key(grown.keys(), node)) && isIn(sample, node, row)) {
                    deepest = Math.max(deepest, Sample.depth(node));
                }
            }
            for (int depth = 0; depth <= deepest; depth++) {
                counted[depth]++;
            }
        }
        assertEquals(
                LongStream.of(counted).boxed().toList(),
                LongStream.of(reach).boxed().toList());
    }

    private static boolean isIn(Sample sample, int[] node, int row) {
        for (int layer = 0; layer < node.length; layer++) {
            if (node[layer] >= 0 && !sample.places.get(layer).get(row).contains(node[layer])) {
                return false;
            }
        }
        return true;
    }

    @Test
    void nobodyAtAllIsALatticeToo() {
        Grown grown = Sample.disjoint(1, 0, 2, 2).grown(10);
        List<Node> nodes = new LatticeView(grown).nodes();
        assertEquals(1, nodes.size());
        assertEquals(0, nodes.get(0).share());
        assertEquals(-1, nodes.get(0).repeat().ordered());
        assertEquals(3, new LatticeView(grown).depths().size());
    }

    @Test
    void aLayerWithoutSegmentsHoldsEverybodyInNone() {
        Grown grown = Sample.disjoint(5, 100, 2, 0).grown(5);
        Cell none = grown.cells().get(grown.keys().with(Keys.EVERYBODY, 1, 0));
        assertEquals(100, none.size);
        assertNull(grown.cells().get(grown.keys().with(Keys.EVERYBODY, 1, 1)));
    }

    @Test
    void aStackThatGrowsTooLargeIsRefusedAndSaysWhoMustAct() {
        Sample sample = Sample.disjoint(9, 20_000, 20, 20, 20, 20, 20, 20);
        HalteException refused = assertThrows(HalteException.class, () -> sample.grown(2));
        assertEquals("LAYERS_TOO_MANY_NODES", refused.failure().code());
    }

    @Test
    void aLayerWithTooManySegmentsIsRefused() {
        ColumnBuilder builder = new ColumnBuilder("wide", List.of());
        for (int i = 0; i < 200; i++) {
            builder.add(i, "s" + i);
        }
        HalteException refused = assertThrows(HalteException.class, () -> builder.build(200));
        assertEquals("LAYERS_TOO_MANY_PLACES", refused.failure().code());
    }

    @Test
    void eightLayersOfTheMostPlacesCanBeNumbered() {
        LayerColumn widest = new LayerColumn(java.util.Collections.nCopies(200, null), new int[] {0}, new int[0]);
        Keys keys = new Keys(java.util.Collections.nCopies(8, widest));
        long key = Keys.EVERYBODY;
        for (int layer = 0; layer < 8; layer++) {
            key = keys.with(key, layer, 199 - layer);
        }
        for (int layer = 0; layer < 8; layer++) {
            assertEquals(199 - layer, keys.place(key, layer));
        }
        assertTrue(key > 0);
    }
}
