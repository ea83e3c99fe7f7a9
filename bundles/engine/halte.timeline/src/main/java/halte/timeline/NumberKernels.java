package halte.timeline;

import static halte.model.Decimals.MISSING;
import static halte.model.Decimals.ONE;

/** Kernels over the numbers of a field. */
final class NumberKernels {

    private NumberKernels() {}

    static Kernel sum(int range, int vector) {
        return (frame, out, to) -> {
            Range in = frame.ranges[range];
            long[] values = frame.values(vector);
            for (int c = 0; c < frame.size; c++) {
                out[to + c] = sum(in, values, c) / (double) ONE;
            }
        };
    }

    private static long sum(Range in, long[] values, int c) {
        long sum = 0;
        int end = in.hi[c];
        for (int i = in.lo[c]; i < end; i++) {
            long value = values[in.index[i]];
            sum += value == MISSING ? 0 : value;
        }
        return sum;
    }

    static Kernel mean(int range, int vector) {
        return (frame, out, to) -> {
            Range in = frame.ranges[range];
            long[] values = frame.values(vector);
            for (int c = 0; c < frame.size; c++) {
                int count = 0;
                for (int i = in.lo[c]; i < in.hi[c]; i++) {
                    count += values[in.index[i]] == MISSING ? 0 : 1;
                }
                out[to + c] = count == 0 ? Double.NaN : sum(in, values, c) / (double) ONE / count;
            }
        };
    }

    static Kernel min(int range, int vector, double unit) {
        return (frame, out, to) -> {
            Range in = frame.ranges[range];
            long[] values = frame.values(vector);
            for (int c = 0; c < frame.size; c++) {
                long min = Long.MAX_VALUE;
                for (int i = in.lo[c]; i < in.hi[c]; i++) {
                    long value = values[in.index[i]];
                    min = value < min && value != MISSING ? value : min;
                }
                out[to + c] = min == Long.MAX_VALUE ? Double.NaN : min / unit;
            }
        };
    }

    static Kernel max(int range, int vector, double unit) {
        return (frame, out, to) -> {
            Range in = frame.ranges[range];
            long[] values = frame.values(vector);
            for (int c = 0; c < frame.size; c++) {
                long max = MISSING;
                for (int i = in.lo[c]; i < in.hi[c]; i++) {
                    max = Math.max(max, values[in.index[i]]);
                }
                out[to + c] = max == MISSING ? Double.NaN : max / unit;
            }
        };
    }

    /** Value at the earliest row (or line) whose value is not {@code none}. */
    static Kernel first(int range, int vector, long none, double unit) {
        return (frame, out, to) -> {
            Range in = frame.ranges[range];
            long[] values = frame.values(vector);
            for (int c = 0; c < frame.size; c++) {
                int i = in.lo[c];
                while (i < in.hi[c] && values[in.index[i]] == none) {
                    i++;
                }
                out[to + c] = i == in.hi[c] ? Double.NaN : values[in.index[i]] / unit;
            }
        };
    }

    /** Value at the latest row (or line) whose value is not {@code none}. */
    static Kernel last(int range, int vector, long none, double unit) {
        return (frame, out, to) -> {
            Range in = frame.ranges[range];
            long[] values = frame.values(vector);
            for (int c = 0; c < frame.size; c++) {
                int i = in.hi[c] - 1;
                while (i >= in.lo[c] && values[in.index[i]] == none) {
                    i--;
                }
                out[to + c] = i < in.lo[c] ? Double.NaN : values[in.index[i]] / unit;
            }
        };
    }
}
