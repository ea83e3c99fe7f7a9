package halte.segmentation.statistics;

import halte.model.Interval;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Number, mean and variance of values, with Student's interval of the mean at 95 %.
 *
 * @param number how many values
 * @param mean their mean; NaN of nothing
 * @param variance their sample variance; NaN below two
 */
public record Moments(long number, double mean, double variance) {

    private static final double LEVEL = 0.95;

    /** Computes them in two passes, which loses no digits. Missing values are left out. */
    public static Moments of(double[] values) {
        long number = 0;
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                number++;
                sum += value;
            }
        }
        double mean = number == 0 ? Double.NaN : sum / number;
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        return new Moments(number, mean, number < 2 ? Double.NaN : squares / (number - 1));
    }

    /** Student's interval {@code mean ± t(n − 1) s / √n}; unknown below two values or where they are not finite. */
    public Interval interval() {
        return number < 2 ? Interval.UNKNOWN : around(mean, variance / number, number - 1.0);
    }

    /**
     * Student's interval of an estimate.
     *
     * @param estimate the estimate
     * @param variance its variance
     * @param freedom the degrees of freedom
     */
    public static Interval around(double estimate, double variance, double freedom) {
        if (!Double.isFinite(estimate) || !Double.isFinite(variance) || !(freedom > 0)) {
            return Interval.UNKNOWN;
        }
        double half = variance <= 0
                ? 0
                : new TDistribution(freedom).inverseCumulativeProbability((1 + LEVEL) / 2) * Math.sqrt(variance);
        return new Interval(estimate - half, estimate + half, LEVEL);
    }
}
