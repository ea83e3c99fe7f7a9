package halte.segmentation.purchases;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Holds offers against the first order day after a day up to which everything was learned. */
final class OfferCheck {

    /** The most customers who are looked at for a verdict, at even distances. */
    static final int MOST = 50_000;

    private static final int TOP = 3;
    private static final int METHODS = 3;

    private final Offers offers;
    private final int[] popular;
    private final int until;
    private final long[][] hits = new long[METHODS][2];
    private final double[] scores;
    private final boolean[] three = new boolean[METHODS];
    private final long[] won = new long[METHODS];
    private final long[] lost = new long[METHODS];
    private int customers;

    /**
     * Checks.
     *
     * @param until the last day that was learned from
     * @param asked the positions of the customers to look at
     */
    OfferCheck(Ledger ledger, Offers offers, int until, int[] asked) {
        this.offers = offers;
        this.popular = Offers.top(offers.popularity(), TOP);
        this.until = until;
        this.scores = new double[ledger.items().size()];
        Occurrences bought = new Occurrences(scores.length);
        History history = ledger.read();
        for (int position : asked) {
            history.at(position);
            check(history, bought);
        }
    }

    /**
     * Returns the positions of customers who bought both before and in the time that is looked at.
     *
     * @param until the last day that was learned from
     * @param end the last day that is known
     * @param most the most customers to look at, at even distances
     */
    static int[] asked(Ledger ledger, int until, int end, int most) {
        Ints eligible = new Ints();
        for (History history = ledger.read(); history.next(); ) {
            if (history.day(0) <= until && eligible(history, until, end)) {
                eligible.add(history.position());
            }
        }
        int step = Math.max(1, eligible.size() / most);
        return IntStream.range(0, (eligible.size() + step - 1) / step)
                .map(i -> eligible.get(i * step))
                .toArray();
    }

    private static boolean eligible(History history, int until, int end) {
        int number = history.days() - 1;
        while (number >= 0 && history.day(number) > end) {
            number--;
        }
        return number > 0 && history.day(number) > until;
    }

    private void check(History history, Occurrences bought) {
        int before = bought.load(history, until);
        if (bought.size() == 0) {
            return;
        }
        Diary diary = Diary.of(bought);
        int[] model = Offers.top(offers.scores(diary), TOP);
        int[] own = Offers.top(own(diary), TOP);
        customers++;
        history.open(before);
        count(0, model, history);
        count(1, popular, history);
        count(2, own, history);
        for (int method = 1; method < METHODS; method++) {
            won[method] += three[0] && !three[method] ? 1 : 0;
            lost[method] += three[method] && !three[0] ? 1 : 0;
        }
    }

    private double[] own(Diary diary) {
        Arrays.fill(scores, 0);
        for (int entry = 0; entry < diary.size(); entry++) {
            scores[diary.item(entry)] = diary.count(entry);
        }
        return scores;
    }

    private void count(int method, int[] top, History history) {
        boolean any = false;
        for (int i = 0; i < top.length; i++) {
            boolean hit = history.holds(top[i]);
            hits[method][0] += hit && i == 0 ? 1 : 0;
            any |= hit;
        }
        hits[method][1] += any ? 1 : 0;
        three[method] = any;
    }

    /** Tells whether the model's three offers hit more customers than those of another method, beyond chance. */
    boolean beats(int method) {
        return Association.sign(won[method], lost[method]) < Holm.LEVEL;
    }

    /** Tells whether another method hit more customers, beyond chance. */
    boolean loses(int method) {
        return Association.sign(lost[method], won[method]) < Holm.LEVEL;
    }

    int customers() {
        return customers;
    }

    /** Returns how many of the first offers were bought: of the model (0), by popularity (1), of what the customer bought most (2). */
    long first(int method) {
        return hits[method][0];
    }

    /** Returns how many customers bought one of the first three. */
    long three(int method) {
        return hits[method][1];
    }
}
