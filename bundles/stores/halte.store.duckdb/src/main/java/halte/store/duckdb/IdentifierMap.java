package halte.store.duckdb;

import halte.model.Identifier;
import java.util.Arrays;

/**
 * Positions of identifiers, in the order in which they were put, with a number for each. Looks by the 64-bit key, then compares the
 * texts, so that identifiers of one key stay apart. Used by one thread at a time.
 */
final class IdentifierMap {

    private int[] slots;
    private Identifier[] identifiers;
    private long[] keys;
    private long[] numbers;
    private int size;

    IdentifierMap() {
        this(512);
    }

    /** Makes room for a number of identifiers; it grows when there are more. */
    IdentifierMap(int expected) {
        int room = Integer.highestOneBit(Math.max(2, expected) - 1) * 2;
        slots = new int[room * 2];
        identifiers = new Identifier[room];
        keys = new long[room];
        numbers = new long[room];
    }

    int size() {
        return size;
    }

    Identifier identifier(int position) {
        return identifiers[position];
    }

    long key(int position) {
        return keys[position];
    }

    long number(int position) {
        return numbers[position];
    }

    void number(int position, long number) {
        numbers[position] = number;
    }

    /** Returns where an identifier is, or -1. */
    int find(long key, Identifier identifier) {
        return slots[slot(key, identifier)] - 1;
    }

    /** Adds an identifier, unless it is there; returns where it is. */
    int put(long key, Identifier identifier, long number) {
        int slot = slot(key, identifier);
        if (slots[slot] == 0) {
            add(key, identifier, number);
            slots[slot] = size;
            spread();
            return size - 1;
        }
        return slots[slot] - 1;
    }

    private void add(long key, Identifier identifier, long number) {
        if (size == keys.length) {
            identifiers = Arrays.copyOf(identifiers, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        identifiers[size] = identifier;
        keys[size] = key;
        numbers[size++] = number;
    }

    private void spread() {
        if (size * 2 <= slots.length) {
            return;
        }
        slots = new int[slots.length * 2];
        for (int position = 0; position < size; position++) {
            slots[slot(keys[position], identifiers[position])] = position + 1;
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

    private boolean isAt(int position, long key, Identifier identifier) {
        if (keys[position] != key) {
            return false;
        }
        Identifier known = identifiers[position];
        return known == identifier
                || known.value().equals(identifier.value()) && known.kind().equals(identifier.kind());
    }
}
