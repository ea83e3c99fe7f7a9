package halte.segmentation.purchases;

import halte.trait.api.Aggregate;
import java.util.Arrays;

/** What one customer bought, the latest first: each thing with its first and last day and on how many days. */
final class Diary {

    private static final int FURTHEST = 100_000_000;

    private final int[] items = new int[Aggregate.LIST_SIZE];
    private final int[] firsts = new int[Aggregate.LIST_SIZE];
    private final int[] lasts = new int[Aggregate.LIST_SIZE];
    private final int[] counts = new int[Aggregate.LIST_SIZE];
    private int size;
    private int total;

    /** Adds a thing, none later than the one before. What makes no sense is left out. */
    void add(int item, long first, long last, long days) {
        boolean sound = days >= 1 && first <= last && days <= last - first + 1 && first >= 0 && last < FURTHEST;
        if (sound && item >= 0 && size < items.length) {
            items[size] = item;
            firsts[size] = (int) first;
            lasts[size] = (int) last;
            counts[size++] = (int) days;
            total += (int) days;
        }
    }

    /** Reads what {@link Aggregate#DIARY} wrote, as far as things are followed and days have come; in the east it may be tomorrow. */
    static Diary read(String text, Items known, int today) {
        Diary diary = new Diary();
        for (int from = 0; text != null && from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            diary.line(text, from, to, known, today);
            from = to + 1;
        }
        return diary;
    }

    private void line(String text, int from, int to, Items known, int today) {
        int one = text.indexOf(' ', from);
        int two = one < 0 ? -1 : text.indexOf(' ', one + 1);
        int three = two < 0 ? -1 : text.indexOf(' ', two + 1);
        if (three < 0 || three >= to) {
            return;
        }
        long last = number(text, one + 1, two);
        if (last <= today + 1) {
            add(known.find(text, three + 1, to), number(text, from, one), last, number(text, two + 1, three));
        }
    }

    /** Returns a number of at most nine digits; -1 for anything else. */
    private static long number(String text, int from, int to) {
        long number = to - from >= 1 && to - from <= 9 ? 0 : -1;
        for (int i = from; i < to && number >= 0; i++) {
            int digit = text.charAt(i) - '0';
            number = digit >= 0 && digit <= 9 ? 10 * number + digit : -1;
        }
        return number;
    }

    /** Makes the diary of a customer whose purchases were counted. */
    static Diary of(Occurrences bought) {
        long[] order = new long[bought.size()];
        for (int i = 0; i < order.length; i++) {
            int item = bought.item(i);
            order[i] = (long) -bought.last(item) << 32 | item;
        }
        Arrays.sort(order);
        Diary diary = new Diary();
        for (long each : order) {
            int item = (int) each;
            diary.add(item, bought.first(item), bought.last(item), bought.count(item));
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
        return items[entry];
    }

    int first(int entry) {
        return firsts[entry];
    }

    int last(int entry) {
        return lasts[entry];
    }

    int count(int entry) {
        return counts[entry];
    }

    /** Returns the entry of a thing; -1 when he did not buy it. */
    int find(int item) {
        for (int entry = 0; entry < size; entry++) {
            if (items[entry] == item) {
                return entry;
            }
        }
        return -1;
    }
}
