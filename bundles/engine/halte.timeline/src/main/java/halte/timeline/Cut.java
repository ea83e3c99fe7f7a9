package halte.timeline;

/**
 * Where a sliding window begins in each timeline: found once for all traits that have a window of that length.
 *
 * @param length milliseconds back from the moment of asking
 */
record Cut(long length) {

    /** Finds the first row of each customer of a block that is within the window. */
    void find(Frame frame, int[] out) {
        long[] times = frame.values(Column.TIME);
        long begin = frame.at - length + 1;
        for (int c = 0; c < frame.size; c++) {
            out[c] = lowerBound(times, begin, frame.starts[c], frame.ends[c]);
        }
    }

    private static int lowerBound(long[] times, long moment, int from, int to) {
        int lo = from;
        int hi = to;
        while (lo < hi) {
            int middle = (lo + hi) >>> 1;
            if (times[middle] < moment) {
                lo = middle + 1;
            } else {
                hi = middle;
            }
        }
        return lo;
    }
}
