package halte.timeline;

import java.util.Arrays;

/** Numbers different longs from 0 on, in the order in which they come. */
final class LongIndex {

    private long[] keys;
    private int[] slots;
    private int size;

    LongIndex(int expected) {
        keys = new long[Math.max(8, expected)];
        slots = empty(Integer.highestOneBit(keys.length) * 4);
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }

    /** Returns a key's number, which is new when the key is. */
    int add(long key) {
        int slot = slot(key);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size] = key;
        slots[slot] = size;
        return size++;
    }

    /** Returns a key's number, or -1 when it was never added. */
    int find(long key) {
        return slots[slot(key)];
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & mask;
        while (slots[slot] >= 0 && keys[slots[slot]] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = empty(slots.length * 2);
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i;
        }
    }

    int size() {
        return size;
    }

    /** Returns the keys by number; what lies beyond {@link #size()} is undefined. */
    long[] keys() {
        return keys;
    }
}
