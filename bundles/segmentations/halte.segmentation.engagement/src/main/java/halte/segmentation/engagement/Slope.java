package halte.segmentation.engagement;

import halte.trait.api.TraitRow;

/**
 * Where a customer's touches go: the least-squares slope over 30-day bins, freed of what the first order and the shorter first bin add to it,
 * as a share of his mean and in standard errors of evenly spread touches (Poisson).
 *
 * @param change the change per 30 days as a share of his own mean; NaN when his history is too short
 * @param errors the same in standard errors
 */
record Slope(double change, double errors) {

    private static final int FEWEST_BINS = 3;
    private static final int FEWEST_TOUCHES = 5;

    static double change(TraitRow row) {
        double mean = mean(row);
        return excess(row) / mean;
    }

    static double errors(TraitRow row) {
        return excess(row) / Math.sqrt(mean(row) / squares(bins(row)));
    }

    static Slope of(TraitRow row) {
        return new Slope(change(row), errors(row));
    }

    private static double bins(TraitRow row) {
        return Math.floor(Rhythm.age(row) / Rhythm.MONTH) + 1;
    }

    private static double mean(TraitRow row) {
        double touches = Rhythm.after(row);
        return bins(row) >= FEWEST_BINS && touches >= FEWEST_TOUCHES
                ? touches * Rhythm.MONTH / Rhythm.age(row)
                : Double.NaN;
    }

    /** Returns the sum of the squared distances of the bins from their middle. */
    private static double squares(double bins) {
        return bins * (bins * bins - 1) / 12;
    }

    private static double excess(TraitRow row) {
        double slope = row.number(EngagementTraits.TREND);
        double bins = bins(row);
        double part = Rhythm.age(row) / Rhythm.MONTH - (bins - 1);
        double first = mean(row) * (part - 1) + 1;
        double excess = slope + first * (bins - 1) / 2 / squares(bins);
        return Math.abs(excess) < 1e12 ? excess : Double.NaN;
    }
}
