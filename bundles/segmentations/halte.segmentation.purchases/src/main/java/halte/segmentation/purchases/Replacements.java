package halte.segmentation.purchases;

import java.util.ArrayList;
import java.util.List;

/** Finds things of which customers later buy a dearer one rather than a cheaper one. */
final class Replacements {

    static final double DEARER = 1.1;

    /**
     * What was counted of a thing.
     *
     * @param item the thing
     * @param dearer customers who went up more often than down
     * @param cheaper customers who went down more often than up
     * @param p the probability of that by chance
     * @param days how long it took to go up
     */
    record Replacement(int item, int dearer, int cheaper, double p, int[] days) {}

    private final int[] dearer;
    private final int[] cheaper;
    private final Ints[] days;

    Replacements(Ledger ledger, int until) {
        int size = ledger.items().size();
        dearer = new int[size];
        cheaper = new int[size];
        days = new Ints[size];
        for (int item = 0; item < size; item++) {
            days[item] = new Ints();
        }
        Occurrences bought = new Occurrences(size);
        for (History history = ledger.read(); history.next(); ) {
            bought.load(history, until);
            for (int i = 0; i < bought.size(); i++) {
                add(bought, bought.item(i));
            }
        }
    }

    private void add(Occurrences bought, int item) {
        int balance = 0;
        for (int i = 1; i < bought.count(item); i++) {
            double before = bought.price(item, i - 1);
            double now = bought.price(item, i);
            if (now >= DEARER * before) {
                balance++;
                days[item].add(bought.day(item, i) - bought.day(item, i - 1));
            } else if (before >= DEARER * now) {
                balance--;
            }
        }
        dearer[item] += balance > 0 ? 1 : 0;
        cheaper[item] += balance < 0 ? 1 : 0;
    }

    /** Returns the things that are replaced by dearer ones beyond chance. */
    List<Replacement> found() {
        double[] p = new double[dearer.length];
        for (int item = 0; item < p.length; item++) {
            p[item] = Association.sign(dearer[item], cheaper[item]);
        }
        double limit = Holm.limit(p, p.length);
        List<Replacement> found = new ArrayList<>();
        for (int item = 0; item < p.length; item++) {
            if (p[item] <= limit) {
                found.add(new Replacement(item, dearer[item], cheaper[item], p[item], days[item].sorted()));
            }
        }
        return found;
    }
}
