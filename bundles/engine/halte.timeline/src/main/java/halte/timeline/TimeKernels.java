package halte.timeline;

import static halte.model.Decimals.MISSING;
import static halte.model.Decimals.ONE;

/** Kernels over the times of touches. */
final class TimeKernels {

    private static final double DAY = Vectors.DAY_MILLIS;
    private static final long BIN = 30 * Vectors.DAY_MILLIS;

    private TimeKernels() {}

    static Kernel daysSinceLast(int range) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] times = frame.values(Column.TIME);
            for (int k = 0; k < in.entries; k++) {
                out[to + in.who[k]] =
                        in.hi[k] == in.lo[k] ? Double.NaN : (frame.at - times[in.index[in.hi[k] - 1]]) / DAY;
            }
        });
    }

    static Kernel daysSinceFirst(int range) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] times = frame.values(Column.TIME);
            for (int k = 0; k < in.entries; k++) {
                out[to + in.who[k]] = in.hi[k] == in.lo[k] ? Double.NaN : (frame.at - times[in.index[in.lo[k]]]) / DAY;
            }
        });
    }

    static Kernel meanGap(int range) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] times = frame.values(Column.TIME);
            for (int k = 0; k < in.entries; k++) {
                int gaps = in.hi[k] - in.lo[k] - 1;
                out[to + in.who[k]] = gaps < 1
                        ? Double.NaN
                        : (times[in.index[in.hi[k] - 1]] - times[in.index[in.lo[k]]]) / DAY / gaps;
            }
        });
    }

    /** Counts in milliseconds, so that equal gaps deviate by nothing at all. */
    static Kernel gapDeviation(int range) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] times = frame.values(Column.TIME);
            for (int k = 0; k < in.entries; k++) {
                int gaps = in.hi[k] - in.lo[k] - 1;
                out[to + in.who[k]] = gaps < 2 ? Double.NaN : gapDeviation(in, k, times, gaps) / DAY;
            }
        });
    }

    private static double gapDeviation(Range in, int k, long[] times, int gaps) {
        double mean = (times[in.index[in.hi[k] - 1]] - times[in.index[in.lo[k]]]) / (double) gaps;
        double squares = 0;
        for (int i = in.lo[k] + 1; i < in.hi[k]; i++) {
            double off = times[in.index[i]] - times[in.index[i - 1]] - mean;
            squares += off * off;
        }
        return Math.sqrt(squares / (gaps - 1));
    }

    static Kernel sequence(int firstRange, int thenRange, long within) {
        return Ranged.zero(thenRange, (frame, in, out, to) -> {
            Range a = frame.ranges[firstRange];
            long[] times = frame.values(Column.TIME);
            int first = 0;
            for (int k = 0; k < in.entries; k++) {
                while (first < a.entries && a.who[first] < in.who[k]) {
                    first++;
                }
                boolean both = first < a.entries && a.who[first] == in.who[k];
                out[to + in.who[k]] = both && follows(a, first, in, k, times, within) ? 1 : 0;
            }
        });
    }

    /** For each of the second touches looks at the nearest first touch before it. */
    private static boolean follows(Range a, int atA, Range b, int atB, long[] times, long within) {
        int next = a.lo[atA];
        for (int i = b.lo[atB]; i < b.hi[atB]; i++) {
            int row = b.index[i];
            while (next < a.hi[atA] && a.index[next] < row) {
                next++;
            }
            if (next > a.lo[atA] && times[row] - times[a.index[next - 1]] <= within) {
                return true;
            }
        }
        return false;
    }

    /**
     * Slope over 30-day bins.
     *
     * @param rows the range of rows, which gives the bins
     * @param summed the range to sum over: the same, or that of the rows' lines
     * @param vector the field, or -1 to count
     * @param rowOf gives the row of each line as a vector, or -1 when {@code summed} holds rows
     */
    static Kernel trend(int rows, int summed, int vector, int rowOf) {
        Sums sums = new Sums(summed, vector, rowOf);
        return Ranged.missing(rows, (frame, in, out, to) -> {
            for (int k = 0; k < in.entries; k++) {
                out[to + in.who[k]] = in.lo[k] == in.hi[k] ? Double.NaN : slope(frame, in.index[in.lo[k]], sums, k);
            }
        });
    }

    private record Sums(int range, int vector, int rowOf) {

        long value(Frame frame, int index) {
            long value = vector < 0 ? ONE : frame.values(vector)[index];
            return value == MISSING ? 0 : value;
        }

        long time(Frame frame, int index) {
            int row = rowOf < 0 ? index : (int) frame.values(rowOf)[index];
            return frame.values(Column.TIME)[row];
        }
    }

    private static double slope(Frame frame, int earliest, Sums sums, int k) {
        long bins = (frame.at - frame.values(Column.TIME)[earliest]) / BIN + 1;
        if (bins < 2) {
            return Double.NaN;
        }
        Range in = frame.ranges[sums.range()];
        double middle = (bins - 1) / 2.0;
        double products = 0;
        for (int i = in.lo[k]; i < in.hi[k]; i++) {
            int index = in.index[i];
            long bin = bins - 1 - (frame.at - sums.time(frame, index)) / BIN;
            products += (bin - middle) * (sums.value(frame, index) / (double) ONE);
        }
        return products / ((double) bins * ((double) bins * bins - 1) / 12);
    }
}
