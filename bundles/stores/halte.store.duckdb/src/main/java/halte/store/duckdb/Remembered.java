package halte.store.duckdb;

import halte.model.Identifier;
import java.util.Arrays;

/**
 * Numbers of identifiers met lately. Their texts lie one after the other in one array, so that a million of them take neither the room
 * of a million objects nor the collector's time. Used by one thread at a time.
 */
final class Remembered {

    /** No identifier has it. */
    static final long UNKNOWN = 0;

    private static final int MOST_CHARS = 1 << 28;

    private final int most;
    private int[] slots = new int[1024];
    private long[] keys = new long[512];
    private long[] numbers = new long[512];
    private String[] kinds = new String[512];
    /** Where each text ends; the next begins there. */
    private int[] ends = new int[513];

    private char[] texts = new char[8192];
    private int size;

    /**
     * Makes an empty one.
     *
     * @param most how many identifiers make it full
     */
    Remembered(int most) {
        this.most = most;
    }

    boolean isFull() {
        return size >= most || ends[size] >= MOST_CHARS;
    }

    /** Returns an identifier's number, or {@link #UNKNOWN}. */
    long number(long key, Identifier identifier) {
        int place = slots[slot(key, identifier)] - 1;
        return place < 0 ? UNKNOWN : numbers[place];
    }

    /** Adds an identifier, unless it is there. */
    void put(long key, Identifier identifier, long number) {
        int slot = slot(key, identifier);
        if (slots[slot] != 0) {
            return;
        }
        makeRoom(identifier.value().length());
        keys[size] = key;
        numbers[size] = number;
        kinds[size] = identifier.kind();
        ends[size + 1] = ends[size] + identifier.value().length();
        identifier.value().getChars(0, identifier.value().length(), texts, ends[size]);
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            spread();
        }
    }

    private void makeRoom(int chars) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            ends = Arrays.copyOf(ends, size * 2 + 1);
        }
        if (ends[size] + chars > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(texts.length * 2, ends[size] + chars));
        }
    }

    private void spread() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int place = 0; place < size; place++) {
            int slot = (int) keys[place] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = place + 1;
        }
    }

    private int slot(long key, Identifier identifier) {
        int mask = slots.length - 1;
        int slot = (int) key & mask;
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, key, identifier)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isAt(int place, long key, Identifier identifier) {
        return keys[place] == key && isText(place, identifier.value()) && kinds[place].equals(identifier.kind());
    }

    private boolean isText(int place, String text) {
        int from = ends[place];
        boolean same = ends[place + 1] - from == text.length();
        for (int i = 0; same && i < text.length(); i++) {
            same = texts[from + i] == text.charAt(i);
        }
        return same;
    }
}
