package halte.segmentation.layers;

import halte.segmentation.api.Layers.Depth;
import halte.segmentation.api.Layers.Node;
import halte.segmentation.api.Layers.Parent;
import halte.segmentation.api.Layers.Repeat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Shows the nodes of a lattice that may be shown. */
final class LatticeView {

    private static final Comparator<Cell> LARGEST_FIRST =
            Comparator.<Cell>comparingInt(cell -> -cell.size).thenComparingLong(cell -> cell.key);

    private final Grown grown;
    private final Repeats repeats;
    private final Map<Long, List<String>> children = new HashMap<>();

    LatticeView(Grown grown) {
        this.grown = grown;
        this.repeats = new Repeats(grown.floor(), grown.everybody());
    }

    /** Returns the shown nodes by depth, largest first. */
    List<Node> nodes() {
        List<Cell> shown = new ArrayList<>();
        for (int depth = 0; depth <= grown.keys().layers(); depth++) {
            List<Cell> level = shown(depth);
            level.forEach(this::adopt);
            shown.addAll(level);
        }
        return shown.stream().map(this::node).toList();
    }

    Node node(Cell cell) {
        return new Node(
                grown.id(cell),
                grown.places(cell),
                Integer.bitCount(cell.layers),
                cell.size,
                grown.share(cell),
                grown.lift(cell),
                IntStream.of(grown.layers(cell))
                        .mapToObj(layer -> parent(cell, layer))
                        .toList(),
                children.getOrDefault(cell.key, List.of()),
                repeats.of(cell));
    }

    List<Depth> depths() {
        long[] reach = Reach.of(grown.population().layers(), grown.keys(), grown.cells(), grown.everybody().size);
        return IntStream.rangeClosed(0, grown.keys().layers())
                .mapToObj(depth -> depth(depth, reach[depth]))
                .toList();
    }

    private Depth depth(int depth, long reached) {
        int[] sizes = shown(depth).stream().mapToInt(cell -> cell.size).sorted().toArray();
        double repeat = repeat(depth);
        return new Depth(
                depth,
                sizes.length,
                (int) level(depth).stream()
                        .filter(cell -> cell.hidden && !cell.beyond)
                        .count(),
                wholePercent(reached),
                sizes.length == 0 ? 0 : sizes[0],
                median(sizes),
                repeat,
                repeats.against(repeat));
    }

    private double repeat(int depth) {
        double ordered = 0;
        double repeated = 0;
        for (Cell cell : shown(depth)) {
            Repeat repeat = repeats.of(cell);
            if (repeat.ordered() > 0) {
                ordered += repeat.ordered();
                repeated += repeat.rate() * repeat.ordered();
            }
        }
        return ordered == 0 ? Double.NaN : repeated / ordered;
    }

    private double wholePercent(long reached) {
        int everybody = grown.everybody().size;
        return everybody == 0 ? 0 : reached * 100 / everybody / 100.0;
    }

    private static double median(int[] sorted) {
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }

    private List<Cell> level(int depth) {
        return IntStream.of(grown.cells().tables(depth))
                .mapToObj(grown.cells()::table)
                .flatMap(List::stream)
                .toList();
    }

    private List<Cell> shown(int depth) {
        return level(depth).stream().filter(Cell::shown).sorted(LARGEST_FIRST).toList();
    }

    private void adopt(Cell child) {
        String id = grown.id(child);
        for (int layer : grown.layers(child)) {
            children.computeIfAbsent(grown.keys().without(child.key, layer), key -> new ArrayList<>())
                    .add(id);
        }
    }

    private Parent parent(Cell cell, int layer) {
        return new Parent(
                grown.id(grown.parent(cell, layer)), grown.place(cell, layer).layer(), grown.added(cell, layer));
    }
}
