package halte.segmentation.statistics;

import halte.model.Interval;
import org.hipparchus.special.Erf;

/** Shares of customers, with their intervals at 95 %. */
public final class Shares {

    private static final double LEVEL = 0.95;

    private Shares() {}

    /** Returns a share; NaN of nothing. */
    public static double of(long part, long number) {
        return number == 0 ? Double.NaN : (double) part / number;
    }

    /**
     * Newcombe's hybrid score interval of the difference of two shares: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method
     * 10; with customers in both groups the limits are taken as correlated, as his method for paired shares does (the same,
     * 2635–2650, method 10).
     *
     * @param left one share
     * @param nLeft of how many
     * @param right the other share
     * @param nRight of how many
     * @param correlation of both shares as estimates, see {@link #correlation}
     */
    public static Interval newcombe(double left, long nLeft, double right, long nRight, double correlation) {
        if (nLeft == 0 || nRight == 0) {
            return Interval.UNKNOWN;
        }
        Interval a = Interval.wilson(left, nLeft);
        Interval b = Interval.wilson(right, nRight);
        double difference = left - right;
        double low = root(left - a.low(), b.high() - right, correlation);
        double high = root(a.high() - left, right - b.low(), correlation);
        return new Interval(Math.max(-1, difference - low), Math.min(1, difference + high), LEVEL);
    }

    private static double root(double one, double other, double correlation) {
        return Math.sqrt(Math.max(0, one * one - 2 * correlation * one * other + other * other));
    }

    /**
     * How two estimates of the same quantity correlate because some customers are in both groups.
     *
     * @param both how many are
     * @param nLeft how many are in the one
     * @param nRight how many are in the other
     */
    public static double correlation(long both, long nLeft, long nRight) {
        return both == 0 ? 0 : both / Math.sqrt((double) nLeft * nRight);
    }

    /** Returns the two-sided p-value of the pooled z-test that two shares are equal; NaN where there is nothing to test. */
    public static double p(long partLeft, long nLeft, long partRight, long nRight, double correlation) {
        if (nLeft == 0 || nRight == 0) {
            return Double.NaN;
        }
        double pooled = (double) (partLeft + partRight) / (nLeft + nRight);
        double spread = pooled * (1 - pooled);
        double variance = spread * (1.0 / nLeft + 1.0 / nRight - 2 * correlation / Math.sqrt((double) nLeft * nRight));
        double difference = of(partLeft, nLeft) - of(partRight, nRight);
        if (variance <= 1e-15) {
            return 1;
        }
        return Erf.erfc(Math.abs(difference) / Math.sqrt(2 * variance));
    }
}
