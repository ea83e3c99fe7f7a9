package halte.timeline;

import static halte.model.Decimals.MISSING;
import static halte.model.Decimals.ONE;

/** Kernels over the numbers of a field. */
final class NumberKernels {

    private NumberKernels() {}

    static Kernel sum(int range, int vector) {
        return Ranged.zero(range, (frame, in, out, to) -> {
            long[] values = frame.values(vector);
            for (int k = 0; k < in.entries; k++) {
                out[to + in.who[k]] = sum(in, values, k) / (double) ONE;
            }
        });
    }

    private static long sum(Range in, long[] values, int k) {
        long sum = 0;
        int end = in.hi[k];
        for (int i = in.lo[k]; i < end; i++) {
            long value = values[in.index[i]];
            sum += value == MISSING ? 0 : value;
        }
        return sum;
    }

    /** Runs a kernel that adds up numbers only after it is certain that the sums are exact; otherwise the trait fails. */
    static Kernel checked(Kernel kernel, int range, int vector, int output, String trait) {
        return (frame, out, to) -> {
            if (exact(frame.ranges[range], frame.values(vector))) {
                kernel.run(frame, out, to);
            } else {
                frame.failures.fail(output, Failures.tooLarge(trait));
            }
        };
    }

    private static boolean exact(Range in, long[] values) {
        boolean exact = true;
        for (int k = 0; k < in.entries; k++) {
            long sum = 0;
            for (int i = in.lo[k]; i < in.hi[k]; i++) {
                long value = values[in.index[i]] == MISSING ? 0 : values[in.index[i]];
                long next = sum + value;
                exact &= ((sum ^ next) & (value ^ next)) >= 0;
                sum = next;
            }
        }
        return exact;
    }

    static Kernel mean(int range, int vector) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] values = frame.values(vector);
            for (int k = 0; k < in.entries; k++) {
                int count = 0;
                for (int i = in.lo[k]; i < in.hi[k]; i++) {
                    count += values[in.index[i]] == MISSING ? 0 : 1;
                }
                out[to + in.who[k]] = count == 0 ? Double.NaN : sum(in, values, k) / (double) ONE / count;
            }
        });
    }

    static Kernel min(int range, int vector, double unit) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] values = frame.values(vector);
            for (int k = 0; k < in.entries; k++) {
                long min = Long.MAX_VALUE;
                for (int i = in.lo[k]; i < in.hi[k]; i++) {
                    long value = values[in.index[i]];
                    min = value < min && value != MISSING ? value : min;
                }
                out[to + in.who[k]] = min == Long.MAX_VALUE ? Double.NaN : min / unit;
            }
        });
    }

    static Kernel max(int range, int vector, double unit) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] values = frame.values(vector);
            for (int k = 0; k < in.entries; k++) {
                long max = MISSING;
                for (int i = in.lo[k]; i < in.hi[k]; i++) {
                    max = Math.max(max, values[in.index[i]]);
                }
                out[to + in.who[k]] = max == MISSING ? Double.NaN : max / unit;
            }
        });
    }

    /** Value at the earliest row (or line) whose value is not {@code none}. */
    static Kernel first(int range, int vector, long none, double unit) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] values = frame.values(vector);
            for (int k = 0; k < in.entries; k++) {
                int i = in.lo[k];
                while (i < in.hi[k] && values[in.index[i]] == none) {
                    i++;
                }
                out[to + in.who[k]] = i == in.hi[k] ? Double.NaN : values[in.index[i]] / unit;
            }
        });
    }

    /** Value at the latest row (or line) whose value is not {@code none}. */
    static Kernel last(int range, int vector, long none, double unit) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] values = frame.values(vector);
            for (int k = 0; k < in.entries; k++) {
                int i = in.hi[k] - 1;
                while (i >= in.lo[k] && values[in.index[i]] == none) {
                    i--;
                }
                out[to + in.who[k]] = i < in.lo[k] ? Double.NaN : values[in.index[i]] / unit;
            }
        });
    }
}
