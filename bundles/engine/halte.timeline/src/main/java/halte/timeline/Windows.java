package halte.timeline;

import halte.trait.api.Window;
import java.time.Instant;

/** The steps that cut windows out of selections. As rows are in order of time, a window is a contiguous part. */
final class Windows {

    private static final int SHORT = 8;

    private static final int NONE = -1;

    private final Selector selector;

    Windows(Selector selector) {
        this.selector = selector;
    }

    /** Makes the step for a window; {@code orders} is the selection of orders. */
    Step step(Window window, int from, int to, int orders) {
        if (window instanceof Window.Last last) {
            return new Sliding(from, selector.cut(new Cut(Compiler.millis(last.length()))), to);
        }
        if (window instanceof Window.Before before) {
            return new Earlier(from, selector.cut(new Cut(Compiler.millis(before.length()))), to);
        }
        if (window instanceof Window.Between between) {
            return new Fixed(from, millis(between.from(), Long.MIN_VALUE), millis(between.until(), Long.MAX_VALUE), to);
        }
        if (window instanceof Window.SinceFirstOrder since) {
            long length = since.length() == null ? Long.MAX_VALUE : Compiler.millis(since.length());
            return new SinceFirst(from, orders, length, to);
        }
        if (window instanceof Window.SinceLastOrder) {
            return new SinceLast(from, orders, to);
        }
        return new Whole(from, to);
    }

    /** Tells whether a window begins with an order. */
    static boolean byOrders(Window window) {
        return window instanceof Window.SinceFirstOrder || window instanceof Window.SinceLastOrder;
    }

    private static long millis(Instant moment, long absent) {
        return moment == null ? absent : moment.toEpochMilli();
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

    /** All of a selection. */
    record Whole(int from, int to) implements Step {
        @Override
        public void run(Frame frame) {
            frame.ranges[to].whole(frame.selections[from]);
        }
    }

    /** What is not earlier than a cut. */
    record Sliding(int from, int cut, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Range out = frame.ranges[to];
            out.whole(frame.selections[from]);
            int[] rows = frame.cut(cut);
            for (int k = 0; k < out.entries; k++) {
                out.lo[k] = lowerBound(out.index, rows[out.who[k]], out.lo[k], out.hi[k]);
            }
        }
    }

    /** What is earlier than a cut. */
    record Earlier(int from, int cut, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Range out = frame.ranges[to];
            out.whole(frame.selections[from]);
            int[] rows = frame.cut(cut);
            for (int k = 0; k < out.entries; k++) {
                out.hi[k] = lowerBound(out.index, rows[out.who[k]], out.lo[k], out.hi[k]);
            }
        }
    }

    /** A fixed period. */
    record Fixed(int from, long begin, long end, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Range out = frame.ranges[to];
            out.whole(frame.selections[from]);
            long[] times = frame.values(Column.TIME);
            for (int k = 0; k < out.entries; k++) {
                int lo = out.lo[k];
                int hi = out.hi[k];
                out.hi[k] = end == Long.MAX_VALUE ? hi : lowerBound(out.index, times, end, lo, hi);
                out.lo[k] = lowerBound(out.index, times, begin, lo, out.hi[k]);
            }
        }

        private static int lowerBound(int[] rows, long[] times, long moment, int from, int to) {
            int lo = from;
            int hi = to;
            while (lo < hi) {
                int middle = (lo + hi) >>> 1;
                if (times[rows[middle]] < moment) {
                    lo = middle + 1;
                } else {
                    hi = middle;
                }
            }
            return lo;
        }
    }

    /** A period that begins with the first order. */
    record SinceFirst(int from, int orders, long length, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Selection ordered = frame.selections[orders];
            Range out = frame.ranges[to];
            out.whole(in);
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

    /** What is later than the latest order; all where there is none. */
    record SinceLast(int from, int orders, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Selection ordered = frame.selections[orders];
            Range out = frame.ranges[to];
            out.whole(in);
            long[] times = frame.values(Column.TIME);
            int next = 0;
            for (int k = 0; k < in.entries; k++) {
                while (next < ordered.entries && ordered.who[next] < in.who[k]) {
                    next++;
                }
                if (next < ordered.entries && ordered.who[next] == in.who[k]) {
                    out.lo[k] = after(times[ordered.rows[ordered.starts[next + 1] - 1]], in, times, k);
                }
            }
        }

        /** Looks from the end, since little has happened after the latest order as a rule. */
        private static int after(long moment, Selection in, long[] times, int k) {
            int lo = in.starts[k + 1];
            while (lo > in.starts[k] && times[in.rows[lo - 1]] > moment) {
                lo--;
            }
            return lo;
        }
    }
}
