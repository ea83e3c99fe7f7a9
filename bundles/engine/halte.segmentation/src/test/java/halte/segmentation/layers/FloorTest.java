package halte.segmentation.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Attacks the floor as somebody would who sees all shown sizes and may add and subtract them at will: the unknowns are the numbers of
 * customers by their places in all layers together.
 */
class FloorTest {

    @Test
    void noSumOfShownSizesGivesAHiddenSmallNode() {
        int hidden = 0;
        for (long seed = 0; seed < 75; seed++) {
            Sample sample = Sample.disjoint(seed, 30 + (int) (seed * 7 % 400), 2 + (int) (seed % 3), 3, 2);
            hidden += attack(sample, sample.grown(3 + (int) (seed % 9)), node -> false);
        }
        assertTrue(hidden > 500, "the attack must have had something to find: " + hidden);
    }

    @Test
    void norDoesItForSomebodyWhoKnowsTheSizesOfAllSegments() {
        for (long seed = 0; seed < 40; seed++) {
            Sample sample = Sample.disjoint(seed, 50 + (int) (seed * 11 % 500), 3, 3, 2);
            attack(sample, sample.grown(4 + (int) (seed % 7)), node -> Sample.depth(node) == 1);
        }
    }

    @Test
    void norWhereCustomersAreInSeveralSegments() {
        for (long seed = 0; seed < 40; seed++) {
            Sample sample = Sample.overlapping(seed, 40 + (int) (seed * 13 % 300), 3, 3);
            attack(sample, sample.grown(3 + (int) (seed % 9)), node -> false);
        }
    }

    @Test
    void theAttackFindsANodeWhenOnlySmallOnesAreHidden() {
        Sample sample = Sample.disjoint(12, 200, 3, 3);
        Grown grown = sample.grown(8);
        Span known = new Span();
        List<int[]> atoms = atoms(sample);
        sample.nodes().stream()
                .filter(node -> sample.count(node, 0) >= 8)
                .forEach(node -> known.add(indicator(node, atoms)));
        assertTrue(
                sample.nodes().stream()
                        .filter(node -> isSmall(sample, node, 8))
                        .anyMatch(node -> known.holds(indicator(node, atoms))),
                "else the tests above prove nothing");
        assertTrue(grown.cells().table(1).stream().anyMatch(Cell::shown));
    }

    /** Returns how many small nodes were attacked. */
    private static int attack(Sample sample, Grown grown, Predicate<int[]> knownAnyway) {
        List<int[]> atoms = atoms(sample);
        Span known = new Span();
        for (int[] node : sample.nodes()) {
            if (grown.cells().isShown(sample.key(grown.keys(), node)) || knownAnyway.test(node)) {
                known.add(indicator(node, atoms));
            }
        }
        int attacked = 0;
        for (int[] node : sample.nodes()) {
            if (isSmall(sample, node, grown.floor()) && !knownAnyway.test(node)) {
                attacked++;
                assertFalse(known.holds(indicator(node, atoms)), "a small node can be computed");
            }
        }
        return attacked;
    }

    private static boolean isSmall(Sample sample, int[] node, int floor) {
        long size = sample.count(node, 0);
        return size > 0 && size < floor && Sample.depth(node) > 0;
    }

    /** All that a customer can be: by layer the set of his places as bits; one bit when layers are disjoint. */
    private static List<int[]> atoms(Sample sample) {
        List<int[]> atoms = List.of(new int[0]);
        for (int layer = 0; layer < sample.places.size(); layer++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] atom : atoms) {
                for (int set : sets(sample, layer)) {
                    int[] more = java.util.Arrays.copyOf(atom, atom.length + 1);
                    more[atom.length] = set;
                    longer.add(more);
                }
            }
            atoms = longer;
        }
        return atoms;
    }

    private static int[] sets(Sample sample, int layer) {
        int places = sample.population().layers().get(layer).places().size();
        boolean disjoint = sample.population().layers().get(layer).disjoint();
        return disjoint
                ? IntStream.range(0, places).map(place -> 1 << place).toArray()
                : IntStream.concat(
                                IntStream.of(1),
                                IntStream.range(1, 1 << places - 1).map(segments -> segments << 1))
                        .toArray();
    }

    private static long[] indicator(int[] node, List<int[]> atoms) {
        return atoms.stream()
                .mapToLong(atom -> IntStream.range(0, node.length)
                                .allMatch(layer -> node[layer] < 0 || (atom[layer] & 1 << node[layer]) != 0)
                        ? 1
                        : 0)
                .toArray();
    }

    @Test
    void whatIsLeftOfANodeAfterItsShownChildrenIsNobodyOrReachesTheFloor() {
        for (long seed = 0; seed < 60; seed++) {
            int floor = 3 + (int) (seed % 9);
            Sample sample = Sample.disjoint(seed, 40 + (int) (seed * 17 % 600), 4, 3, 3);
            Grown grown = sample.grown(floor);
            for (int[] node : sample.nodes()) {
                if (grown.cells().isShown(sample.key(grown.keys(), node))) {
                    checkRemainders(sample, grown, node);
                }
            }
        }
    }

    private static void checkRemainders(Sample sample, Grown grown, int[] node) {
        for (int layer = 0; layer < node.length; layer++) {
            if (node[layer] < 0) {
                long left = sample.count(node, 0);
                for (int place = 0; place < grown.keys().places(layer); place++) {
                    int[] child = node.clone();
                    child[layer] = place;
                    left -= grown.cells().isShown(sample.key(grown.keys(), child)) ? sample.count(child, 0) : 0;
                }
                assertTrue(left == 0 || left >= grown.floor(), "left over: " + left);
            }
        }
    }

    @Test
    void aSmallSegmentTakesTheNextSmallestOneWithIt() {
        ColumnBuilder builder = new ColumnBuilder("value", List.of());
        for (int row = 0; row < 804; row++) {
            builder.add(row, row < 4 ? "tiny" : row < 104 ? "small" : row < 304 ? "middle" : "large");
        }
        Grown grown = Grown.of(new Population(null, new byte[804], List.of(builder.build(804))), 10);
        List<String> shown =
                new LatticeView(grown).nodes().stream().map(node -> node.id()).toList();
        assertEquals(List.of("all", "value:large", "value:middle"), shown);
    }

    @Test
    void whereNobodyIsBelowTheFloorNothingIsHidden() {
        Sample sample = Sample.disjoint(4, 20_000, 2, 2, 2);
        Grown grown = sample.grown(2);
        long empty = sample.nodes().stream()
                .filter(node -> sample.count(node, 0) == 0)
                .count();
        assertEquals(0, empty);
        assertEquals(64, new LatticeView(grown).nodes().size());
    }

    @Test
    void aHiddenNodeHidesWhatRefinesIt() {
        Sample sample = Sample.disjoint(6, 150, 4, 3, 3);
        Grown grown = sample.grown(9);
        for (int[] node : sample.nodes()) {
            if (grown.cells().isShown(sample.key(grown.keys(), node))) {
                for (int layer = 0; layer < node.length; layer++) {
                    int[] parent = node.clone();
                    parent[layer] = -1;
                    assertTrue(grown.cells().isShown(sample.key(grown.keys(), parent)));
                }
            }
        }
    }
}
