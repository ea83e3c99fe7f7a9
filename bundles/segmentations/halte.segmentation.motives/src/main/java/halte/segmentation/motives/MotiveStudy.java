package halte.segmentation.motives;

import halte.model.Text;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the fit found out about a motive.
 *
 * @param motive the motive
 * @param items its items
 * @param consistency whether they tell of the same; null when fewer than two say anything
 * @param compass the motive as it is used; null when it says nothing
 * @param silent why it says nothing; null when it does
 */
record MotiveStudy(Motive motive, List<ItemStudy> items, Consistency consistency, Compass compass, Text silent) {

    static MotiveStudy of(TraitTable population, Motive motive, List<Slots> slots, MotivesParameters wanted) {
        List<ItemStudy> items = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            items.add(ItemStudy.of(population, motive.items().get(i), slots.get(i), wanted.halfAt()));
        }
        List<Meter> meters = items.stream()
                .map(ItemStudy::meter)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (meters.isEmpty()) {
            Text silent = motive.items().isEmpty() ? Silences.NO_ITEMS : Silences.ALL_SILENT;
            return new MotiveStudy(motive, items, null, null, silent);
        }
        Consistency consistency = meters.size() < 2 ? null : Consistency.of(scores(population, meters));
        boolean alone = consistency == null || Double.isNaN(consistency.together());
        double together = alone ? wanted.alone() : consistency.together();
        if (together <= 0) {
            return new MotiveStudy(motive, items, consistency, null, Silences.AGAINST_EACH_OTHER);
        }
        Compass compass = standardised(population, new Compass(meters, together, 0, 1));
        return new MotiveStudy(motive, items, consistency, compass, compass == null ? Silences.ALL_ALIKE : null);
    }

    private static double[][] scores(TraitTable population, List<Meter> meters) {
        double[][] scores = new double[meters.size()][population.size()];
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < population.size(); i++) {
            row.to(i);
            for (int item = 0; item < scores.length; item++) {
                scores[item][i] = meters.get(item).score(row);
            }
        }
        return scores;
    }

    /** Returns the compass on the scale of standard deviations of customers; null when they do not differ. */
    private static Compass standardised(TraitTable population, Compass raw) {
        int customers = 0;
        double mean = 0;
        double squares = 0;
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < population.size(); i++) {
            double own = raw.position(row.to(i)).deviations();
            if (own == own) {
                customers++;
                double off = own - mean;
                mean += off / customers;
                squares += off * (own - mean);
            }
        }
        double deviation = Math.sqrt(squares / (customers - 1));
        return deviation > 1e-9 ? raw.standardised(mean, deviation) : null;
    }

    /** Returns at which positions of the motive's items its meters stand. */
    int[] used() {
        int[] used = new int[items.size()];
        int size = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).meter() != null) {
                used[size++] = i;
            }
        }
        return java.util.Arrays.copyOf(used, size);
    }
}
