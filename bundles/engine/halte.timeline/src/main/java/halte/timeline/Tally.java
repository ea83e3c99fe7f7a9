package halte.timeline;

import java.util.Arrays;

/**
 * The different values of a part of a range, that of the latest row (or line) first, each with how often it occurs. Its arrays are
 * used again for the next part.
 */
final class Tally {

    private static final int FEWEST = 16;

    long[] values = new long[FEWEST];
    int[] counts = new int[FEWEST];
    int size;
    int total;

    private int[] slots = new int[2 * FEWEST];
    private int mask;

    /** Takes the values of the range's part {@code k}, save those that are {@code none}. */
    void take(Range in, int k, long[] of, long none) {
        begin();
        for (int i = in.hi[k] - 1; i >= in.lo[k]; i--) {
            long value = of[in.index[i]];
            if (value != none) {
                counts[entry(value)]++;
                total++;
            }
        }
    }

    void begin() {
        size = 0;
        total = 0;
        clear(2 * FEWEST);
    }

    private void clear(int length) {
        if (slots.length < length) {
            slots = new int[length];
        } else {
            Arrays.fill(slots, 0, length, 0);
        }
        mask = length - 1;
    }

    /** Returns the position of a value, which becomes the last one with a count of zero when it is new. */
    int entry(long value) {
        int slot = slot(value);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (2 * (size + 1) > mask) {
            widen();
            slot = slot(value);
        }
        values[size] = value;
        counts[size] = 0;
        slots[slot] = ++size;
        return size - 1;
    }

    private int slot(long value) {
        int slot = (int) (value * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (slots[slot] > 0 && values[slots[slot] - 1] != value) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void widen() {
        clear(2 * (mask + 1));
        if (values.length <= mask / 2) {
            values = Arrays.copyOf(values, mask / 2 + 1);
            counts = Arrays.copyOf(counts, mask / 2 + 1);
        }
        for (int i = 0; i < size; i++) {
            slots[slot(values[i])] = i + 1;
        }
    }

    /** Returns the most frequent value, of equally frequent ones the latest. */
    long most() {
        int most = 0;
        for (int i = 1; i < size; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return values[most];
    }

    /** Returns Shannon's entropy in bits. */
    double entropy() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double share = counts[i] / (double) total;
            sum -= share * StrictMath.log(share);
        }
        return sum / StrictMath.log(2);
    }
}
