package halte.segmentation.micro;

import halte.segmentation.micro.pack.Absence;
import java.util.Arrays;

/** Finds the scaling of a trait's numbers in a sample. */
final class Numbers {

    private static final double TAIL = 0.01;
    private static final double SKEWED = 3;
    private static final double HEAVY = 10;

    private final double[] values;
    private final double[] sorted;

    /** Takes the values; NaN for missing. */
    Numbers(double[] values) {
        this.values = values;
        this.sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }

    /** Tells whether hardly any value differs from the others. */
    boolean constant() {
        return sorted.length == 0 || quantile(TAIL) == quantile(1 - TAIL);
    }

    /**
     * Returns the scaling; null when the values are too extreme to compare.
     *
     * @param absence what a missing value means
     */
    Scaling scaling(Absence absence) {
        double low = quantile(TAIL);
        double high = quantile(1 - TAIL);
        Scaling bending = new Scaling(low, high, skewed(low, high) ? unit(low, high) : 0, 0, 1, 0, 1);
        double fill = bending.bent(absence == Absence.NEVER ? high : quantile(0.5));
        double[] bent = Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? fill : bending.bent(value))
                .toArray();
        double mean = Arrays.stream(bent).sum() / bent.length;
        double deviation = Math.sqrt(Arrays.stream(bent)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / bent.length);
        if (!(deviation > 0) || !Double.isFinite(deviation)) {
            return null;
        }
        double scale = two() ? (high - low) / Math.sqrt(2) : deviation;
        return bending.with(mean, scale, (fill - mean) / scale, deviation / scale);
    }

    /** Tells whether there are two different values, which then differ as much as two texts do. */
    private boolean two() {
        double first = sorted[0];
        double last = sorted[sorted.length - 1];
        return Arrays.stream(sorted).allMatch(value -> value == first || value == last);
    }

    private boolean skewed(double low, double high) {
        double middle = quantile(0.5);
        double quarters = quantile(0.75) - quantile(0.25);
        double above = high - middle;
        double below = middle - low;
        boolean lopsided = above > SKEWED * below || below > SKEWED * above;
        return !two() && (lopsided || above + below > HEAVY * quarters || !Double.isFinite(above + below));
    }

    /** Returns the middle one of the absolute values other than zero. */
    private double unit(double low, double high) {
        double[] sizes = Arrays.stream(sorted)
                .map(value -> Math.abs(Math.max(low, Math.min(high, value))))
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        return sizes[(sizes.length - 1) / 2];
    }

    private double quantile(double share) {
        return sorted[(int) Math.rint(share * (sorted.length - 1))];
    }
}
