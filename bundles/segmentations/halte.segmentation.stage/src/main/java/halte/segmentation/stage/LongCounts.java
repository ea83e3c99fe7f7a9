package halte.segmentation.stage;

import java.util.Arrays;

/** Counts by numbers that are not 0, in flat arrays. */
final class LongCounts {

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private long[] keys = new long[64];
    private long[] counts = new long[64];
    private int size;

    void add(long key, long count) {
        reserve(size + 1);
        int slot = slot(key);
        size += keys[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        counts[slot] += count;
    }

    /** Adds all; makes room before, for numbers that come in the order of their slots would crowd a table that grows on the way. */
    void addAll(LongCounts other) {
        reserve(size + other.size);
        for (int slot = 0; slot < other.keys.length; slot++) {
            if (other.keys[slot] != 0) {
                add(other.keys[slot], other.counts[slot]);
            }
        }
    }

    /** Returns where a number is or would be. */
    private int slot(long key) {
        int slot = (int) (key * SPREAD >>> 1 + Long.numberOfLeadingZeros(keys.length));
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void reserve(int wanted) {
        int length = keys.length;
        while (length < 2L * wanted) {
            length *= 2;
        }
        if (length > keys.length) {
            move(keys, counts, length);
        }
    }

    private void move(long[] before, long[] countsBefore, int length) {
        keys = new long[length];
        counts = new long[length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(before[i]);
                keys[slot] = before[i];
                counts[slot] = countsBefore[i];
            }
        }
    }

    /** Returns the numbers that were counted, in ascending order. */
    long[] keys() {
        long[] sorted = new long[size];
        int filled = 0;
        for (long key : keys) {
            if (key != 0) {
                sorted[filled++] = key;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    long count(long key) {
        return counts[slot(key)];
    }
}
