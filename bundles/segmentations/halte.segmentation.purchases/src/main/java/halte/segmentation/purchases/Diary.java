package halte.segmentation.purchases;

import halte.trait.api.Aggregate;
import java.util.Arrays;

/** What one customer bought, the latest first: each thing with its first and last day and on how many days. */
final class Diary {

    private static final int FURTHEST = 100_000_000;

    private static final int WIDTH = 4;
    private static final int FIRST = 1;
    private static final int LAST = 2;
    private static final int COUNT = 3;

    private int[] entries = new int[4 * WIDTH];
    private int size;
    private int total;

    /** Adds a thing, none later than the one before. What makes no sense is left out. */
    void add(int item, long first, long last, long days) {
        boolean sound = days >= 1 && first <= last && days <= last - first + 1 && first >= 0 && last < FURTHEST;
        if (sound && item >= 0 && size < Aggregate.LIST_SIZE) {
            if (size * WIDTH == entries.length) {
                entries = Arrays.copyOf(entries, 2 * entries.length);
            }
            int at = WIDTH * size++;
            entries[at] = item;
            entries[at + FIRST] = (int) first;
            entries[at + LAST] = (int) last;
            entries[at + COUNT] = (int) days;
            total += (int) days;
        }
    }

    /** Reads what {@link Aggregate#DIARY} wrote, as far as things are followed and days have come; in the east it may be tomorrow. */
    static Diary read(String text, Items known, int today) {
        return new DiaryReader(text, known, today + 1).read();
    }

    /** Makes the diary of a customer whose purchases were counted. */
    static Diary of(Occurrences bought) {
        return of(bought, Integer.MAX_VALUE);
    }

    /** Makes the diary as it was on a day. */
    static Diary of(Occurrences bought, int until) {
        long[] order = new long[bought.size()];
        int known = 0;
        for (int i = 0; i < order.length; i++) {
            int item = bought.item(i);
            int count = bought.count(item, until);
            if (count > 0) {
                order[known++] = (long) -bought.day(item, count - 1) << 32 | item;
            }
        }
        Arrays.sort(order, 0, known);
        Diary diary = new Diary();
        for (int i = 0; i < known; i++) {
            int item = (int) order[i];
            int count = bought.count(item, until);
            diary.add(item, bought.first(item), bought.day(item, count - 1), count);
        }
        return diary;
    }

    int size() {
        return size;
    }

    /** Returns the sum of the days over things. */
    int total() {
        return total;
    }

    int item(int entry) {
        return entries[WIDTH * entry];
    }

    int first(int entry) {
        return entries[WIDTH * entry + FIRST];
    }

    int last(int entry) {
        return entries[WIDTH * entry + LAST];
    }

    int count(int entry) {
        return entries[WIDTH * entry + COUNT];
    }

    /** Returns the entry of a thing; -1 when he did not buy it. */
    int find(int item) {
        for (int entry = 0; entry < size; entry++) {
            if (item(entry) == item) {
                return entry;
            }
        }
        return -1;
    }
}
