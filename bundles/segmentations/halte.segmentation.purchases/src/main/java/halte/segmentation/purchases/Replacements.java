package halte.segmentation.purchases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds things of which customers later buy a dearer one rather than a cheaper one. */
final class Replacements {

    static final double DEARER = 1.1;

    private static final int NEVER = Integer.MIN_VALUE;

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
    private final int[] lastDays;
    private final double[] lastPrices;
    private final int[] balances;
    private final int[] touched;
    private int size;

    Replacements(Ledger ledger, int until) {
        int things = ledger.items().size();
        dearer = new int[things];
        cheaper = new int[things];
        days = new Ints[things];
        Arrays.setAll(days, item -> new Ints());
        lastDays = new int[things];
        lastPrices = new double[things];
        balances = new int[things];
        touched = new int[things];
        Arrays.fill(lastDays, NEVER);
        for (History history = ledger.read(); history.next(); ) {
            customer(history, until);
        }
    }

    private void customer(History history, int until) {
        for (int number = 0; number < history.days() && history.day(number) <= until; number++) {
            int different = history.open(number);
            for (int i = 0; i < different; i++) {
                add(history.item(i), history.day(number), history.dearest(i));
            }
        }
        for (int i = 0; i < size; i++) {
            int item = touched[i];
            dearer[item] += balances[item] > 0 ? 1 : 0;
            cheaper[item] += balances[item] < 0 ? 1 : 0;
            balances[item] = 0;
            lastDays[item] = NEVER;
        }
        size = 0;
    }

    private void add(int item, int day, double price) {
        double before = lastPrices[item];
        if (lastDays[item] == NEVER) {
            touched[size++] = item;
        } else if (price >= DEARER * before) {
            balances[item]++;
            days[item].add(day - lastDays[item]);
        } else if (before >= DEARER * price) {
            balances[item]--;
        }
        lastDays[item] = day;
        lastPrices[item] = price;
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
