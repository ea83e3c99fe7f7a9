package halte.segmentation.purchases;

/** Holds dates and probabilities against what was bought after a day up to which everything was learned. */
final class DateCheck {

    static final int BINS = 10;

    private final Dates dates;
    private final int until;
    private final int horizon;
    private final int end;
    private final long[] told = new long[BINS];
    private final double[] expected = new double[BINS];
    private final long[] bought = new long[BINS];
    private final Ints off = new Ints();
    private long before;
    private long inside;
    private long after;
    private long open;

    /**
     * Checks.
     *
     * @param until the last day that was learned from
     * @param end the last day that is known
     */
    DateCheck(Ledger ledger, Knowledge knowledge, PurchaseParameters.Timing timing, int until, int end) {
        this.until = until;
        this.end = end;
        this.horizon = Math.min(timing.horizon(), end - until);
        this.dates = new Dates(knowledge, timing.within(horizon));
        int items = knowledge.facts().size();
        Occurrences all = new Occurrences(items);
        for (History history = ledger.read(); history.next(); ) {
            if (history.days() > 1 && history.day(1) <= until) {
                all.load(history, end);
                check(Diary.of(all, until), all);
            }
        }
    }

    private void check(Diary diary, Occurrences all) {
        for (int entry = 0; entry < diary.size(); entry++) {
            if (dates.dated(diary, entry)) {
                Due due = dates.due(diary, entry, until);
                int item = due.item();
                int next = all.count(item) > due.purchases() ? all.day(item, due.purchases()) : Integer.MAX_VALUE;
                probability(due, next);
                window(due, next);
            }
        }
    }

    private void probability(Due due, int next) {
        int bin = (int) Math.min(BINS - 1, due.probability() * BINS);
        told[bin]++;
        expected[bin] += due.probability();
        bought[bin] += next <= until + horizon ? 1 : 0;
    }

    /** Looks only at windows that had not passed when they were told and that end before what is known does. */
    private void window(Due due, int next) {
        if (due.low() <= until || due.high() > end) {
            return;
        }
        if (next > end) {
            open++;
        } else {
            before += next < due.low() ? 1 : 0;
            inside += next >= due.low() && next <= due.high() ? 1 : 0;
            after += next > due.high() ? 1 : 0;
            off.add(Math.abs(next - due.middle()));
        }
    }

    int horizon() {
        return horizon;
    }

    long told(int bin) {
        return told[bin];
    }

    double expected(int bin) {
        return expected[bin] / told[bin];
    }

    double observed(int bin) {
        return bought[bin] / (double) told[bin];
    }

    long before() {
        return before;
    }

    long inside() {
        return inside;
    }

    long after() {
        return after;
    }

    long open() {
        return open;
    }

    long windows() {
        return before + inside + after + open;
    }

    /** Returns by how many days dates were off in the middle; NaN without any. */
    double off() {
        int[] sorted = off.sorted();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** Returns how many were told in all. */
    long told() {
        long sum = 0;
        for (long each : told) {
            sum += each;
        }
        return sum;
    }

    double expected() {
        double sum = 0;
        for (double each : expected) {
            sum += each;
        }
        return sum / told();
    }

    double observed() {
        double sum = 0;
        for (long each : bought) {
            sum += each;
        }
        return sum / told();
    }
}
