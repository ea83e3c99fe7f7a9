package halte.segmentation.layers;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Layers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The nodes of a lattice that are not empty, by number and by the layers that take part. */
final class Cells {

    private static final int MOST_CELLS = 10 * Layers.MOST_NODES;

    private final int floor;
    private final Map<Long, Cell> all = new HashMap<>();
    private final List<List<Cell>> tables;
    private int reaching;

    Cells(int layers, int floor) {
        this.floor = floor;
        tables = IntStream.range(0, 1 << layers)
                .<List<Cell>>mapToObj(layersOfTable -> new ArrayList<>())
                .toList();
    }

    void add(Cell cell) {
        reaching += cell.size >= floor ? 1 : 0;
        if (reaching > Layers.MOST_NODES || all.size() >= MOST_CELLS) {
            throw tooMany();
        }
        all.put(cell.key, cell);
        tables.get(cell.layers).add(cell);
    }

    /** Returns a node, or null when it is empty or has fewer customers than the floor in several layers already. */
    Cell get(long key) {
        return all.get(key);
    }

    boolean isShown(long key) {
        Cell cell = all.get(key);
        return cell != null && cell.shown();
    }

    /** Returns the nodes with these layers as bits. */
    List<Cell> table(int layers) {
        return tables.get(layers);
    }

    /** Returns all combinations of a number of layers, as bits. */
    int[] tables(int depth) {
        return IntStream.range(0, tables.size())
                .filter(layers -> Integer.bitCount(layers) == depth)
                .toArray();
    }

    private RuntimeException tooMany() {
        return new Failure(
                        "LAYERS_TOO_MANY_NODES",
                        Actor.USER,
                        "The stack has more than " + Layers.MOST_NODES + " nodes with at least " + floor
                                + " customers, or ten times as many below that.",
                        "Raise the floor, take fewer layers, or use segmentations with fewer segments.")
                .asException();
    }
}
