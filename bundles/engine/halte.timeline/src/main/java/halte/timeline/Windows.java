package halte.timeline;

import halte.trait.api.Window;

/** The steps that cut windows out of selections. As rows are in order of time, a window is a contiguous part. */
final class Windows {

    private static final int SHORT = 8;

    private Windows() {}

    /** Makes the step for a window; {@code orders} is the selection of orders. */
    static Step step(Window window, int from, int to, int orders) {
        if (window instanceof Window.Last last) {
            return new Sliding(from, Compiler.millis(last.length()), to);
        }
        if (window instanceof Window.Between between) {
            long begin =
                    between.from() == null ? Long.MIN_VALUE : between.from().toEpochMilli();
            long end =
                    between.until() == null ? Long.MAX_VALUE : between.until().toEpochMilli();
            return new Fixed(from, begin, end, to);
        }
        if (window instanceof Window.SinceFirstOrder since) {
            long length = since.length() == null ? Long.MAX_VALUE : Compiler.millis(since.length());
            return new SinceFirst(from, orders, length, to);
        }
        return new Whole(from, to);
    }

    /** Returns the first position whose row is not earlier than {@code time}. */
    static int lowerBound(Range range, long[] times, long time, int from, int to) {
        int lo = from;
        int hi = to;
        while (hi - lo > SHORT) {
            int middle = (lo + hi) >>> 1;
            if (times[range.index[middle]] < time) {
                lo = middle + 1;
            } else {
                hi = middle;
            }
        }
        while (hi > lo && times[range.index[hi - 1]] >= time) {
            hi--;
        }
        return hi;
    }

    /** All of a selection. */
    record Whole(int from, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Range out = frame.ranges[to];
            out.reset(frame, in.rows);
            System.arraycopy(in.starts, 0, out.lo, 0, frame.size);
            System.arraycopy(in.starts, 1, out.hi, 0, frame.size);
        }
    }

    /** What is later than the moment of asking less a length. */
    record Sliding(int from, long length, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Range out = frame.ranges[to];
            out.reset(frame, in.rows);
            long[] times = frame.values(Column.TIME);
            long begin = frame.at - length + 1;
            for (int c = 0; c < frame.size; c++) {
                out.hi[c] = in.starts[c + 1];
                out.lo[c] = lowerBound(out, times, begin, in.starts[c], in.starts[c + 1]);
            }
        }
    }

    /** A fixed period. */
    record Fixed(int from, long begin, long end, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Range out = frame.ranges[to];
            out.reset(frame, in.rows);
            long[] times = frame.values(Column.TIME);
            for (int c = 0; c < frame.size; c++) {
                int stop = end == Long.MAX_VALUE
                        ? in.starts[c + 1]
                        : lowerBound(out, times, end, in.starts[c], in.starts[c + 1]);
                out.hi[c] = stop;
                out.lo[c] = lowerBound(out, times, begin, in.starts[c], stop);
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
            out.reset(frame, in.rows);
            long[] times = frame.values(Column.TIME);
            for (int c = 0; c < frame.size; c++) {
                int stop = in.starts[c + 1];
                out.lo[c] = stop;
                out.hi[c] = stop;
                if (ordered.starts[c + 1] > ordered.starts[c]) {
                    long begin = times[ordered.rows[ordered.starts[c]]];
                    out.lo[c] = lowerBound(out, times, begin, in.starts[c], stop);
                    out.hi[c] =
                            length == Long.MAX_VALUE ? stop : lowerBound(out, times, begin + length, out.lo[c], stop);
                }
            }
        }
    }
}
