package halte.segmentation.purchases;

/** On how many order days each thing was bought, and how often each on the order day after another. */
final class Sequels {

    final int[][] counts;
    final long[] from;
    final long[] days;

    private Sequels(int items) {
        counts = new int[items][items];
        from = new long[items];
        days = new long[items];
    }

    /** Counts up to a day, and from then on until another. */
    static Sequels[] of(Ledger ledger, int early, int until) {
        return ledger.shares()
                .map(history -> of(history, ledger.items().size(), early, until))
                .reduce((one, other) -> {
                    one[0].add(other[0]);
                    one[1].add(other[1]);
                    return one;
                })
                .orElseThrow();
    }

    private static Sequels[] of(History history, int items, int early, int until) {
        Sequels[] both = {new Sequels(items), new Sequels(items)};
        int[] before = new int[items];
        while (history.next()) {
            int held = 0;
            for (int number = 0; number < history.days() && history.day(number) <= until; number++) {
                int different = history.open(number);
                both[history.day(number) <= early ? 0 : 1].day(history, different, before, held);
                held = different;
                for (int i = 0; i < different; i++) {
                    before[i] = history.item(i);
                }
            }
        }
        return both;
    }

    private void day(History history, int different, int[] before, int held) {
        for (int i = 0; i < different; i++) {
            days[history.item(i)]++;
        }
        for (int i = 0; i < held; i++) {
            int[] row = counts[before[i]];
            from[before[i]] += different;
            for (int k = 0; k < different; k++) {
                row[history.item(k)]++;
            }
        }
    }

    void add(Sequels other) {
        for (int item = 0; item < days.length; item++) {
            for (int i = 0; i < days.length; i++) {
                counts[item][i] += other.counts[item][i];
            }
            from[item] += other.from[item];
            days[item] += other.days[item];
        }
    }
}
