package halte.store.duckdb;

import java.util.Arrays;

/**
 * Remembers 64-bit keys by 48 of their bits, in about six bytes each: what it does not know is new for certain, and what it knows is
 * worth a look into the tables. Keys are spread well, see {@link halte.model.Keys}. Used by one thread at a time.
 */
final class KeySet {

    private static final int SEGMENTS = 1 << 16;
    private static final int SMALLEST = 8;
    private static final double FULL = 0.85;

    private final int[][] segments = new int[SEGMENTS][];
    private final int[] counts = new int[SEGMENTS];

    void add(long key) {
        int segment = segment(key);
        int[] table = segments[segment];
        if (table == null || counts[segment] >= table.length * FULL) {
            table = grown(table);
            segments[segment] = table;
        }
        if (put(table, print(key))) {
            counts[segment]++;
        }
    }

    boolean mayContain(long key) {
        int[] table = segments[segment(key)];
        return table != null && table[slot(table, print(key))] != 0;
    }

    private static int[] grown(int[] table) {
        if (table == null) {
            return new int[SMALLEST];
        }
        int[] larger = new int[table.length + table.length / 3 + 1];
        for (int print : table) {
            if (print != 0) {
                put(larger, print);
            }
        }
        return larger;
    }

    private static boolean put(int[] table, int print) {
        int slot = slot(table, print);
        boolean fresh = table[slot] == 0;
        table[slot] = print;
        return fresh;
    }

    /** Returns where a print is, or where it would be put. */
    private static int slot(int[] table, int print) {
        long spread = Integer.toUnsignedLong(print * 0x9E3779B9);
        int slot = (int) (spread * table.length >>> 32);
        while (table[slot] != 0 && table[slot] != print) {
            slot = slot + 1 == table.length ? 0 : slot + 1;
        }
        return slot;
    }

    private static int segment(long key) {
        return (int) (key >>> 48);
    }

    private static int print(long key) {
        int print = (int) (key >>> 16);
        return print == 0 ? 1 : print;
    }

    long size() {
        return Arrays.stream(counts).asLongStream().sum();
    }
}
