package halte.timeline;

import halte.trait.api.Window;
import java.time.Instant;

/** The steps that cut windows out of selections. As rows are in order of time, a window is a contiguous part. */
final class Windows {

    private static final int SHORT = 8;

    /** Stands for the beginning or the end of all timelines. */
    private static final int NONE = -1;

    private final Selector selector;

    Windows(Selector selector) {
        this.selector = selector;
    }

    /** Makes the step for a window; {@code orders} is the selection of orders. */
    Step step(Window window, int from, int to, int orders) {
        if (window instanceof Window.Last last) {
            return new Period(from, selector.cut(new Cut(true, Compiler.millis(last.length()) - 1)), NONE, to);
        }
        if (window instanceof Window.Between between) {
            int begin = between.from() == null ? NONE : selector.cut(new Cut(false, millis(between.from())));
            int end = between.until() == null ? NONE : selector.cut(new Cut(false, millis(between.until())));
            return new Period(from, begin, end, to);
        }
        if (window instanceof Window.SinceFirstOrder since) {
            long length = since.length() == null ? Long.MAX_VALUE : Compiler.millis(since.length());
            return new SinceFirst(from, orders, length, to);
        }
        return new Period(from, NONE, NONE, to);
    }

    private static long millis(Instant moment) {
        return moment.toEpochMilli();
    }

    /** Returns the first position from {@code from} on whose row is not below {@code row}. */
    static int lowerBound(int[] rows, int row, int from, int to) {
        int lo = from;
        int hi = to;
        while (hi - lo > SHORT) {
            int middle = (lo + hi) >>> 1;
            if (rows[middle] < row) {
                lo = middle + 1;
            } else {
                hi = middle;
            }
        }
        while (hi > lo && rows[hi - 1] >= row) {
            hi--;
        }
        return hi;
    }

    /** What lies between two cuts. */
    record Period(int from, int begin, int end, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Range out = frame.ranges[to];
            out.reset(in);
            System.arraycopy(in.starts, 0, out.lo, 0, in.entries);
            System.arraycopy(in.starts, 1, out.hi, 0, in.entries);
            if (end != NONE) {
                find(out, frame.cut(end), out.hi);
            }
            if (begin != NONE) {
                find(out, frame.cut(begin), out.lo);
            }
        }

        private static void find(Range range, int[] cut, int[] out) {
            for (int k = 0; k < range.entries; k++) {
                out[k] = lowerBound(range.index, cut[range.who[k]], range.lo[k], range.hi[k]);
            }
        }
    }

    /** A period that begins with the first order. */
    record SinceFirst(int from, int orders, long length, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Selection ordered = frame.selections[orders];
            Range out = frame.ranges[to];
            out.reset(in);
            int next = 0;
            for (int k = 0; k < in.entries; k++) {
                while (next < ordered.entries && ordered.who[next] < in.who[k]) {
                    next++;
                }
                boolean any = next < ordered.entries && ordered.who[next] == in.who[k];
                cut(frame, out, k, any ? ordered.rows[ordered.starts[next]] : NONE);
            }
        }

        private void cut(Frame frame, Range out, int k, int firstOrder) {
            Selection in = frame.selections[from];
            long[] times = frame.values(Column.TIME);
            int lo = in.starts[k];
            int hi = firstOrder == NONE ? lo : in.starts[k + 1];
            while (lo < hi && times[in.rows[lo]] < times[firstOrder]) {
                lo++;
            }
            while (hi > lo && times[in.rows[hi - 1]] - times[firstOrder] >= length) {
                hi--;
            }
            out.lo[k] = lo;
            out.hi[k] = hi;
        }
    }
}
