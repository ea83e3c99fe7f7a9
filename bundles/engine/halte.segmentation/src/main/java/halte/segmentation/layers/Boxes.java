package halte.segmentation.layers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds for a hidden node the box that keeps it from being computed. A box takes two places in each of the node's layers: 2^d nodes.
 * Moving customers in turn into and out of its corners, with whatever places in the other layers, changes no node outside the box
 * and its refinements; so when all corners are hidden, no sum of shown nodes tells any of them. It is the elementary move of Diaconis and
 * Sturmfels, Algebraic algorithms for sampling from conditional distributions (Annals of Statistics 26, 1998), and the cycle of
 * complementary cell suppression: Cox, Suppression methodology and statistical disclosure control (JASA 75, 1980).
 */
final class Boxes {

    private static final int TRIES = 256;
    private static final int TRIES_FOR_NO_LOSS = 16;

    private final Keys keys;
    private final Cells cells;
    private final int floor;

    Boxes(Keys keys, Cells cells, int floor) {
        this.keys = keys;
        this.cells = cells;
        this.floor = floor;
    }

    /** Returns the corners of the box that hides the fewest customers among those tried. */
    long[] around(Cell cell) {
        int[] layers = IntStream.range(0, keys.layers())
                .filter(layer -> (cell.layers & 1 << layer) != 0)
                .toArray();
        long[] best = null;
        long lowest = Long.MAX_VALUE;
        int tries = 0;
        List<Cell> table = cells.table(cell.layers);
        for (int i = 0; i < table.size() && tries < TRIES; i++) {
            long opposite = table.get(i).key;
            if (isOpposite(cell.key, opposite, layers)) {
                long[] corners = corners(cell.key, opposite, layers);
                long loss = loss(corners);
                best = loss < lowest ? corners : best;
                lowest = Math.min(lowest, loss);
                tries += hidesNothingShown(lowest, layers.length) ? TRIES / TRIES_FOR_NO_LOSS : 1;
            }
        }
        return best != null ? best : anyway(cell.key, layers);
    }

    /** Tells whether a loss may be that of empty corners alone: then looking on gains little. */
    private boolean hidesNothingShown(long loss, int depth) {
        return loss <= (long) floor << depth;
    }

    private boolean isOpposite(long one, long other, int[] layers) {
        for (int layer : layers) {
            if (keys.place(one, layer) == keys.place(other, layer)) {
                return false;
            }
        }
        return true;
    }

    private long[] corners(long one, long other, int[] layers) {
        long[] corners = new long[1 << layers.length];
        corners[0] = one;
        for (int i = 0; i < layers.length; i++) {
            int half = 1 << i;
            for (int j = 0; j < half; j++) {
                corners[half + j] = keys.with(corners[j], layers[i], keys.place(other, layers[i]));
            }
        }
        return corners;
    }

    /** An empty corner counts like the smallest node: an empty one leaves room for guesses in one direction only. */
    private long loss(long[] corners) {
        long loss = 0;
        for (long key : corners) {
            Cell corner = cells.get(key);
            if (corner == null) {
                loss += floor;
            } else if (corner.shown()) {
                loss += corner.size;
            }
        }
        return loss;
    }

    /** No node differs in every layer: take whatever other places are cheapest, layer by layer. */
    private long[] anyway(long key, int[] layers) {
        long opposite = key;
        for (int layer : layers) {
            opposite = keys.with(opposite, layer, keys.place(key, layer) == 0 ? 1 : 0);
        }
        for (int layer : layers) {
            opposite = cheapest(key, opposite, layer, layers);
        }
        return corners(key, opposite, layers);
    }

    private long cheapest(long key, long opposite, int layer, int[] layers) {
        long best = opposite;
        long lowest = loss(corners(key, opposite, layers));
        for (int place = 0; place < keys.places(layer); place++) {
            long other = keys.with(opposite, layer, place);
            if (place != keys.place(key, layer)) {
                long loss = loss(corners(key, other, layers));
                best = loss < lowest ? other : best;
                lowest = Math.min(lowest, loss);
            }
        }
        return best;
    }

    /** Sorts the nodes so that those which cost least as corners come first. */
    static void sort(List<Cell> table) {
        Cell[] sorted = table.toArray(Cell[]::new);
        Arrays.sort(sorted, (one, other) -> {
            int hidden = Boolean.compare(other.hidden, one.hidden);
            int size = hidden != 0 ? hidden : Integer.compare(one.size, other.size);
            return size != 0 ? size : Long.compare(one.key, other.key);
        });
        for (int i = 0; i < sorted.length; i++) {
            table.set(i, sorted[i]);
        }
    }
}
