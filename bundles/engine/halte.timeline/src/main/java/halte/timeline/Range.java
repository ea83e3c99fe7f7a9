package halte.timeline;

/**
 * One contiguous part of a selection per customer: {@code index[lo[k]]} to {@code index[hi[k] - 1]} are rows (or lines) of the
 * customer {@code who[k]}. Customers who are not there have none.
 */
final class Range {

    int[] index = new int[0];
    int[] who = new int[0];
    int[] lo = new int[0];
    int[] hi = new int[0];
    int entries;

    void reset(int[] rows, int[] customers, int size) {
        index = rows;
        who = customers;
        entries = size;
        if (lo.length < size) {
            lo = new int[size + size / 4];
            hi = new int[size + size / 4];
        }
    }

    /** Takes all of a selection. */
    void whole(Selection selection) {
        reset(selection.rows, selection.who, selection.entries);
        System.arraycopy(selection.starts, 0, lo, 0, entries);
        System.arraycopy(selection.starts, 1, hi, 0, entries);
    }
}
