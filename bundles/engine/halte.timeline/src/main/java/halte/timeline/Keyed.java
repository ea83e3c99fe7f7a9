package halte.timeline;

import java.util.Arrays;

/**
 * Keys of some rows of a segment.
 *
 * @param rows the rows, ascending
 * @param keys their keys
 */
record Keyed(int[] rows, long[] keys) {

    /** Returns the position of the first row that is not below {@code row}. */
    int from(int row) {
        int found = Arrays.binarySearch(rows, row);
        return found < 0 ? -found - 1 : found;
    }

    int size() {
        return rows.length;
    }

    long bytes() {
        return 12L * rows.length;
    }
}
