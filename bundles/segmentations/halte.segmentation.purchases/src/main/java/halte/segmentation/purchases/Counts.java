package halte.segmentation.purchases;

/**
 * On how many order days each two things were bought together, and each one within a time after another. What is expected by chance leaves each
 * customer his things and the sizes of his baskets.
 */
final class Counts {

    private final Tally together;
    private final Tally after;
    private final long[] days;
    private final long[] watched;
    private final int within;
    private final int until;
    private final Own own;

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
        together = new Tally(items);
        after = new Tally(items);
        days = new long[items];
        watched = new long[items];
        own = new Own(items, within);
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
        together.add(other.together);
        after.add(other.after);
        for (int item = 0; item < days.length; item++) {
            days[item] += other.days[item];
            watched[item] += other.watched[item];
        }
        return this;
    }

    private void customer(History history) {
        int number = history.days();
        while (number > 0 && history.day(number - 1) > until) {
            number--;
        }
        own.begin(number);
        int end = number - 1;
        for (int at = number - 1; at >= 0; at--) {
            int different = history.open(at);
            int day = history.day(at);
            while (history.day(end) > day + within) {
                end--;
            }
            if (day <= until - within) {
                own.watch(history, different, day, end - at);
            }
            own.basket(history, different, day);
            count(history, different, day <= until - within ? 1 : 0);
        }
        if (number == 1) {
            single();
        } else if (number > 1) {
            hold(number);
        }
    }

    private void count(History history, int different, int seen) {
        for (int i = 0; i < different; i++) {
            days[history.item(i)]++;
            watched[history.item(i)] += seen;
        }
    }

    /** Counts a customer with one order day: nobody can tell whether it is him or the things. */
    private void single() {
        for (int one = 0; one < own.size(); one++) {
            for (int other = 0; other < own.size(); other++) {
                together.add(own.item(one), own.item(other), own.same(one, other));
            }
        }
    }

    private void hold(int number) {
        double close = own.close();
        for (int other = 0; other < own.size(); other++) {
            int times = own.times(other);
            double followed = own.shuffle.followed(times);
            double without = own.shuffle.followed(times - 1);
            double spread = own.shuffle.spread(times) / (number - 1.0);
            for (int one = 0; one < own.size(); one++) {
                if (one != other) {
                    double first = own.times(one);
                    int same = own.same(one, other);
                    together.add(
                            own.item(one),
                            own.item(other),
                            same,
                            first * times * close,
                            Association.variance(number, first, times));
                    after.add(
                            own.item(one),
                            own.item(other),
                            own.later(one, other),
                            ((first - same) * followed + same * without) / number,
                            first * (number - first) / number * spread);
                }
            }
        }
    }

    Association together(int a, int b) {
        return together.of(a, b, days[a]);
    }

    Association after(int a, int b) {
        return after.of(a, b, watched[a]);
    }
}
