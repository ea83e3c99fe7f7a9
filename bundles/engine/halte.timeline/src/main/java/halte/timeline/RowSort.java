package halte.timeline;

/** Sorts rows by customer, then time, then touch number: a counting sort, then a merge sort within each customer. */
final class RowSort {

    private static final int SHORT = 24;

    private final long[] times;
    private final long[] touches;
    private int[] spare = new int[0];

    private RowSort(long[] times, long[] touches) {
        this.times = times;
        this.touches = touches;
    }

    /**
     * Sorts.
     *
     * @param groups the group of each row
     * @param ends how many rows the groups up to each one have; becomes where each group begins
     * @return the rows' positions in sorted order
     */
    static int[] sort(long[] groups, int[] ends, long[] times, long[] touches) {
        int[] order = new int[groups.length];
        int[] stops = ends.clone();
        for (int row = groups.length - 1; row >= 0; row--) {
            order[--ends[(int) groups[row]]] = row;
        }
        RowSort sort = new RowSort(times, touches);
        for (int group = 0; group < ends.length; group++) {
            sort.sort(order, ends[group], stops[group]);
        }
        return order;
    }

    private boolean after(int left, int right) {
        return times[left] > times[right] || times[left] == times[right] && touches[left] > touches[right];
    }

    private void sort(int[] order, int from, int to) {
        if (to - from <= SHORT) {
            insert(order, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(order, from, middle);
        sort(order, middle, to);
        if (after(order[middle - 1], order[middle])) {
            merge(order, from, middle, to);
        }
    }

    private void insert(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = order[i];
            int at = i;
            while (at > from && after(order[at - 1], row)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = row;
        }
    }

    private void merge(int[] order, int from, int middle, int to) {
        int length = middle - from;
        if (spare.length < length) {
            spare = new int[Math.max(length, 1024)];
        }
        int[] left = spare;
        System.arraycopy(order, from, left, 0, length);
        int right = middle;
        int out = from;
        for (int i = 0; i < length; ) {
            order[out++] = right < to && after(left[i], order[right]) ? order[right++] : left[i++];
        }
    }

    /** Returns the inverse of a permutation. */
    static int[] invert(int[] order) {
        int[] inverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[order[i]] = i;
        }
        return inverse;
    }
}
