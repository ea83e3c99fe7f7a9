package halte.segmentation.layers;

import java.util.List;
import java.util.stream.IntStream;

/** Counts who is in a shown node at which depth. */
final class Reach {

    private final List<LayerColumn> layers;
    private final Keys keys;
    private final Cells cells;
    private final int[] depths;

    private Reach(List<LayerColumn> layers, Keys keys, Cells cells, int population) {
        this.layers = layers;
        this.keys = keys;
        this.cells = cells;
        this.depths = new int[population];
    }

    /** Returns the number of customers in a shown node, by depth. */
    static long[] of(List<LayerColumn> layers, Keys keys, Cells cells, int population) {
        Reach reach = new Reach(layers, keys, cells, population);
        reach.walk(Keys.EVERYBODY, 0, 0, IntStream.range(0, population).toArray());
        long[] counts = new long[layers.size() + 1];
        for (int depth : reach.depths) {
            counts[depth]++;
        }
        for (int depth = counts.length - 1; depth > 0; depth--) {
            counts[depth - 1] += counts[depth];
        }
        return counts;
    }

    /** A node's parents are all shown when it is shown, so the walk passes shown nodes only. */
    private void walk(long key, int depth, int next, int[] rows) {
        for (int row : rows) {
            depths[row] = Math.max(depths[row], depth);
        }
        for (int layer = next; layer < layers.size(); layer++) {
            int added = layer;
            Split split = new Split(layers.get(layer), rows);
            int[][] parts = split.parts(place -> size(keys.with(key, added, place)));
            for (int place = 0; place < parts.length; place++) {
                if (parts[place].length > 0) {
                    walk(keys.with(key, layer, place), depth + 1, layer + 1, parts[place]);
                }
            }
        }
    }

    private int size(long key) {
        return cells.isShown(key) ? cells.get(key).size : 0;
    }
}
