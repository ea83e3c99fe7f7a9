package halte.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Orders, cycles and what is needed, among hand-made and among random graphs. */
class GraphTest {

    @Test
    void aDiamondIsOrderedOnceAndByName() {
        Graph graph = Graph.of(Map.of("d", List.of("b", "c"), "c", List.of("a"), "b", List.of("a"), "a", List.of()));
        assertEquals(List.of("a", "b", "c", "d"), graph.order());
        assertEquals(List.of("a", "c"), graph.upTo("c"));
        assertEquals(List.of("b", "c"), graph.dependents("a"));
        assertEquals(Optional.empty(), graph.cycle("a"));
    }

    @Test
    void whatIsGoneIsPassedOver() {
        Graph graph = Graph.of(Map.of("a", List.of("gone")));
        assertEquals(List.of("a"), graph.order());
        assertEquals(Optional.empty(), graph.cycle("a"));
    }

    @Test
    void randomGraphsWithoutCyclesComeInOrderAndABackEdgeIsFound() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int size = 2 + random.nextInt(12);
            Map<String, TreeSet<String>> on = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                TreeSet<String> others = new TreeSet<>();
                for (int j = 0; j < i; j++) {
                    if (random.nextInt(3) == 0) {
                        others.add(name(size - j));
                    }
                }
                on.put(name(size - i), others);
            }
            Graph graph = Graph.of(on);
            List<String> order = graph.order();
            assertEquals(on.keySet(), new TreeSet<>(order));
            on.forEach((id, others) ->
                    others.forEach(other -> assertTrue(order.indexOf(other) < order.indexOf(id), id + " on " + other)));
            String last = order.get(size - 1);
            String first = graph.upTo(last).get(0);
            Optional<List<String>> cycle = graph.with(first, List.of(last)).cycle(first);
            assertTrue(cycle.isPresent() && cycle.get().get(0).equals(first));
            assertEquals(first, cycle.get().get(cycle.get().size() - 1));
        }
    }

    private static String name(int number) {
        return String.format("s%02d", number);
    }
}
