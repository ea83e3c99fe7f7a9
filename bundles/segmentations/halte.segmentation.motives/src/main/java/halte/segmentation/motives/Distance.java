package halte.segmentation.motives;

import org.hipparchus.special.Erf;

/**
 * The distance from the customer in the middle, in standard deviations as the middle half of the customers tells them, along the normal distribution.
 *
 * @param middle the median
 * @param deviation the interquartile range over that of the standard normal distribution
 */
record Distance(double middle, double deviation) implements Scale {

    private static final double QUARTILES = 1.3489795003921634;

    /** Learns from sorted values; null when the middle half of them is equal. */
    static Distance of(double[] sorted) {
        double deviation = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / QUARTILES;
        return deviation > 0 ? new Distance(quantile(sorted, 0.5), deviation) : null;
    }

    /** Returns a quantile, linear between neighbours. */
    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        double low = sorted[below];
        double high = sorted[Math.min(sorted.length - 1, below + 1)];
        return low + (high - low) * (at - below);
    }

    @Override
    public double of(double value) {
        return Double.isNaN(value) ? value : normal((value - middle) / deviation);
    }

    /** Returns the share of a normal distribution below so many standard deviations. */
    static double normal(double deviations) {
        return Erf.erfc(-deviations / Math.sqrt(2)) / 2;
    }
}
