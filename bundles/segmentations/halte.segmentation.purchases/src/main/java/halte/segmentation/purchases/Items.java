package halte.segmentation.purchases;

import java.util.List;

/** The things that are followed, by name: categories or products. Finds them in a text without cutting it. */
final class Items {

    private static final int SPREAD = 0x9E37_79B9;

    private final List<String> names;
    private final int[] slots;
    private final int shift;

    Items(List<String> names) {
        this.names = List.copyOf(names);
        this.slots = new int[Integer.highestOneBit(Math.max(4, names.size())) * 8];
        this.shift = 1 + Integer.numberOfLeadingZeros(slots.length);
        for (int item = 0; item < names.size(); item++) {
            String name = names.get(item);
            int slot = slot(name.hashCode());
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = item + 1;
        }
    }

    /** Returns where to look first. Names that differ in a number have hash codes that lie close together, so these are spread. */
    private int slot(int hash) {
        return hash * SPREAD >>> shift;
    }

    int size() {
        return names.size();
    }

    String name(int item) {
        return names.get(item);
    }

    List<String> names() {
        return names;
    }

    /** Returns the position of the thing that a part of a text names; -1 when it is not followed. */
    int find(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return find(text, from, to, hash);
    }

    /** Returns the same, given the hash code of that part. */
    int find(String text, int from, int to, int hash) {
        for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            String name = names.get(slots[slot] - 1);
            if (name.length() == to - from && text.startsWith(name, from)) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    int find(String text) {
        return find(text, 0, text.length());
    }
}
