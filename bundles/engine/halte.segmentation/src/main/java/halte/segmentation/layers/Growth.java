package halte.segmentation.layers;

import java.util.List;

/**
 * Grows nodes layer by layer. A node below the floor does not grow further, since none of its children can reach the floor: Agrawal
 * and Srikant, Fast algorithms for mining association rules (VLDB 1994).
 */
final class Growth {

    private final List<LayerColumn> layers;
    private final byte[] orders;
    private final int floor;
    private final Keys keys;
    private final Cells cells;

    /**
     * Makes a growth.
     *
     * @param layers the layers
     * @param orders the number of orders by row, 2 standing for all above
     * @param floor the fewest customers of a node that grows
     * @param keys numbers the nodes
     */
    Growth(List<LayerColumn> layers, byte[] orders, int floor, Keys keys) {
        this.layers = layers;
        this.orders = orders;
        this.floor = floor;
        this.keys = keys;
        this.cells = new Cells(layers.size(), floor);
    }

    Cells grow() {
        int[] everybody = new int[orders.length];
        int[] counts = new int[3];
        for (int row = 0; row < everybody.length; row++) {
            everybody[row] = row;
            counts[orders[row]]++;
        }
        cells.add(new Cell(Keys.EVERYBODY, 0, orders.length, counts[1] + counts[2], counts[2]));
        grow(Keys.EVERYBODY, 0, 0, everybody);
        return cells;
    }

    private void grow(long key, int taken, int next, int[] rows) {
        for (int layer = next; layer < layers.size(); layer++) {
            Split split = new Split(layers.get(layer), rows);
            split.count(orders);
            int both = taken | 1 << layer;
            for (int place = 0; place < split.places(); place++) {
                if (split.size(place) > 0) {
                    cells.add(split.cell(keys.with(key, layer, place), both, place));
                }
            }
            if (layer + 1 < layers.size()) {
                growChildren(key, both, layer, split);
            }
        }
    }

    private void growChildren(long key, int taken, int layer, Split split) {
        int[][] parts = split.parts(place -> split.size(place) < floor ? 0 : split.size(place));
        for (int place = 0; place < parts.length; place++) {
            if (parts[place].length > 0) {
                grow(keys.with(key, layer, place), taken, layer + 1, parts[place]);
            }
        }
    }
}
