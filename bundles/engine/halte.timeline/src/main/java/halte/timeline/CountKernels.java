package halte.timeline;

import java.util.Arrays;

/** Kernels that count. */
final class CountKernels {

    private CountKernels() {}

    static Kernel count(int range) {
        return Ranged.zero(range, (frame, in, out, to) -> {
            for (int k = 0; k < in.entries; k++) {
                out[to + in.who[k]] = in.hi[k] - in.lo[k];
            }
        });
    }

    /** Different codes but none. */
    static Kernel distinct(int range, int vector, int codes) {
        return Ranged.zero(range, (frame, in, out, to) -> {
            long[] values = frame.values(vector);
            for (int k = 0; k < in.entries; k++) {
                int[] marks = frame.freshMarks(codes);
                int mark = frame.mark;
                marks[0] = mark;
                int count = 0;
                for (int i = in.lo[k]; i < in.hi[k]; i++) {
                    int code = (int) values[in.index[i]];
                    count += marks[code] == mark ? 0 : 1;
                    marks[code] = mark;
                }
                out[to + in.who[k]] = count;
            }
        });
    }

    /** Different values of whatever size. */
    static Kernel distinctDays(int range) {
        return Ranged.zero(range, (frame, in, out, to) -> {
            long[] days = frame.values(Vector.DAY);
            for (int k = 0; k < in.entries; k++) {
                int size = in.hi[k] - in.lo[k];
                long[] sorted = frame.scratch(size);
                for (int i = 0; i < size; i++) {
                    sorted[i] = days[in.index[in.lo[k] + i]];
                }
                Arrays.sort(sorted, 0, size);
                out[to + in.who[k]] = changes(sorted, size);
            }
        });
    }

    private static int changes(long[] sorted, int size) {
        int changes = Math.min(size, 1);
        for (int i = 1; i < size; i++) {
            changes += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return changes;
    }

    static Kernel activeDays(int range) {
        return Ranged.zero(range, (frame, in, out, to) -> {
            long[] times = frame.values(Column.TIME);
            for (int k = 0; k < in.entries; k++) {
                int count = 0;
                long previous = Long.MIN_VALUE;
                for (int i = in.lo[k]; i < in.hi[k]; i++) {
                    long day = Math.floorDiv(times[in.index[i]], Vectors.DAY_MILLIS);
                    count += day == previous ? 0 : 1;
                    previous = day;
                }
                out[to + in.who[k]] = count;
            }
        });
    }
}
