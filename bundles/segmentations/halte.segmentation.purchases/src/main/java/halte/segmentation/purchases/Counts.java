package halte.segmentation.purchases;

/** On how many order days each two things were bought together, and each one within a time after another. */
final class Counts {

    final int[][] together;
    final int[][] after;
    final long[] days;
    final long[] watched;
    final long[] followed;
    long all;
    long allWatched;

    private final int within;
    private final int until;
    private final int[] next;
    private final int[] listed;
    private final int[] place;
    private int size;

    /**
     * Counts.
     *
     * @param history the customers
     * @param items how many things are followed
     * @param until the last day that counts
     * @param within so many days after a purchase something counts as following it; days that are not that long ago are watched too
     *     short to tell
     */
    private Counts(History history, int items, int until, int within) {
        this.within = within;
        this.until = until;
        together = new int[items][items];
        after = new int[items][items];
        days = new long[items];
        watched = new long[items];
        followed = new long[items];
        next = new int[items];
        listed = new int[items];
        place = new int[items];
        while (history.next()) {
            customer(history);
        }
    }

    /** Counts all customers of a ledger. */
    static Counts of(Ledger ledger, int until, int within) {
        return ledger.shares()
                .map(history -> new Counts(history, ledger.items().size(), until, within))
                .reduce(Counts::plus)
                .orElseThrow();
    }

    private Counts plus(Counts other) {
        for (int item = 0; item < days.length; item++) {
            add(together[item], other.together[item]);
            add(after[item], other.after[item]);
            days[item] += other.days[item];
            watched[item] += other.watched[item];
            followed[item] += other.followed[item];
        }
        all += other.all;
        allWatched += other.allWatched;
        return this;
    }

    private static void add(int[] to, int[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    /** Goes from the last day to the first and keeps the next day of each thing, in a list of those that he bought. */
    private void customer(History history) {
        int number = history.days();
        while (number > 0 && history.day(number - 1) > until) {
            number--;
        }
        for (number--; number >= 0; number--) {
            int different = history.open(number);
            basket(history, different);
            if (history.day(number) <= until - within) {
                watch(history, different, history.day(number));
            }
            for (int i = 0; i < different; i++) {
                keep(history.item(i), history.day(number));
            }
        }
        for (int i = 0; i < size; i++) {
            place[listed[i]] = 0;
        }
        size = 0;
    }

    private void keep(int item, int day) {
        if (place[item] == 0) {
            listed[size++] = item;
            place[item] = size;
        }
        next[item] = day;
    }

    private void basket(History history, int different) {
        all++;
        for (int i = 0; i < different; i++) {
            int[] row = together[history.item(i)];
            days[history.item(i)]++;
            for (int k = 0; k < different; k++) {
                row[history.item(k)]++;
            }
        }
    }

    private void watch(History history, int different, int day) {
        allWatched++;
        for (int i = 0; i < different; i++) {
            watched[history.item(i)]++;
        }
        for (int k = 0; k < size; k++) {
            int later = listed[k];
            if (next[later] <= day + within) {
                followed[later]++;
                for (int i = 0; i < different; i++) {
                    after[history.item(i)][later]++;
                }
            }
        }
    }

    Association together(int a, int b) {
        return new Association(together[a][b], days[a], days[b], all);
    }

    Association after(int a, int b) {
        return new Association(after[a][b], watched[a], followed[b], allWatched);
    }
}
