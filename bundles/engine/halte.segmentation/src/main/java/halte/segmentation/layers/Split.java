package halte.segmentation.layers;

import java.util.function.IntUnaryOperator;

/** Splits the customers of a node by their places in one more layer. */
final class Split {

    private final LayerColumn column;
    private final int[] rows;
    private final int[] sizes;
    private final int[] ordered;
    private final int[] repeated;

    Split(LayerColumn column, int[] rows) {
        this.column = column;
        this.rows = rows;
        int places = column.places().size();
        sizes = new int[places];
        ordered = new int[places];
        repeated = new int[places];
    }

    void count(byte[] orders) {
        int[] offsets = column.offsets();
        int[] codes = column.codes();
        for (int row : rows) {
            int times = orders[row];
            for (int i = offsets[row]; i < offsets[row + 1]; i++) {
                int place = codes[i];
                sizes[place]++;
                ordered[place] += times > 0 ? 1 : 0;
                repeated[place] += times > 1 ? 1 : 0;
            }
        }
    }

    int places() {
        return sizes.length;
    }

    int size(int place) {
        return sizes[place];
    }

    Cell cell(long key, int layers, int place) {
        return new Cell(key, layers, sizes[place], ordered[place], repeated[place]);
    }

    /**
     * Returns the rows by place.
     *
     * @param wanted tells how many rows a place has; 0 when they are not wanted
     */
    int[][] parts(IntUnaryOperator wanted) {
        int[][] parts = new int[sizes.length][];
        for (int place = 0; place < parts.length; place++) {
            parts[place] = new int[wanted.applyAsInt(place)];
        }
        int[] filled = new int[sizes.length];
        int[] offsets = column.offsets();
        int[] codes = column.codes();
        for (int row : rows) {
            for (int i = offsets[row]; i < offsets[row + 1]; i++) {
                int place = codes[i];
                if (parts[place].length > 0) {
                    parts[place][filled[place]++] = row;
                }
            }
        }
        return parts;
    }
}
