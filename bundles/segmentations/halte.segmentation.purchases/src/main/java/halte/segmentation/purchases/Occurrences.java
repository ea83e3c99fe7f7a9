package halte.segmentation.purchases;

import java.util.Arrays;

/** On which days one customer bought each thing, up to a day. Used again for the next customer. */
final class Occurrences {

    private final int[][] days;
    private final int[] counts;
    private final int[] touched;
    private int size;

    Occurrences(int items) {
        days = new int[items][0];
        counts = new int[items];
        touched = new int[items];
    }

    /** Reads the customer's days up to and including one; returns how many these are. */
    int load(History history, int until) {
        for (int i = 0; i < size; i++) {
            counts[touched[i]] = 0;
        }
        size = 0;
        int number = 0;
        while (number < history.days() && history.day(number) <= until) {
            int different = history.open(number);
            for (int i = 0; i < different; i++) {
                add(history.item(i), history.day(number));
            }
            number++;
        }
        return number;
    }

    private void add(int item, int day) {
        int count = counts[item];
        if (count == 0) {
            touched[size++] = item;
        }
        if (count == days[item].length) {
            days[item] = Arrays.copyOf(days[item], Math.max(8, 2 * count));
        }
        days[item][count] = day;
        counts[item]++;
    }

    /** Returns how many different things he bought. */
    int size() {
        return size;
    }

    int item(int number) {
        return touched[number];
    }

    int count(int item) {
        return counts[item];
    }

    /** Returns on how many days he had bought a thing by a day. */
    int count(int item, int until) {
        int count = counts[item];
        while (count > 0 && days[item][count - 1] > until) {
            count--;
        }
        return count;
    }

    int day(int item, int number) {
        return days[item][number];
    }

    int first(int item) {
        return days[item][0];
    }

    int last(int item) {
        return days[item][counts[item] - 1];
    }
}
