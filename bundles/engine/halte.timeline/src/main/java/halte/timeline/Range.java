package halte.timeline;

/** One contiguous part of a selection per customer: {@code index[lo[c]]} to {@code index[hi[c] - 1]} are rows (or lines). */
final class Range {

    int[] index = new int[0];
    int[] lo = new int[0];
    int[] hi = new int[0];

    void reset(Frame frame, int[] rows) {
        index = rows;
        if (lo.length < frame.size) {
            lo = new int[frame.size];
            hi = new int[frame.size];
        }
    }
}
