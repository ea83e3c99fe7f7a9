package halte.segmentation.layers;

/** A node while it is not yet known whether it will be shown. */
final class Cell {

    final long key;
    final int layers;
    final int size;
    final int ordered;
    final int repeated;

    /** Whether it is not to be shown. */
    boolean hidden;

    /** Whether one of its parents is hidden, so that nobody misses it. */
    boolean beyond;

    /** Whether it stands in a box of hidden nodes, so that no sum gives it away. */
    boolean boxed;

    /**
     * Makes a node.
     *
     * @param key its number
     * @param layers its layers as bits
     * @param size its customers
     * @param ordered those with an order
     * @param repeated those with two or more
     */
    Cell(long key, int layers, int size, int ordered, int repeated) {
        this.key = key;
        this.layers = layers;
        this.size = size;
        this.ordered = ordered;
        this.repeated = repeated;
    }

    boolean shown() {
        return !hidden;
    }
}
