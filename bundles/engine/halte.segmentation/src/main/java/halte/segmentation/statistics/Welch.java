package halte.segmentation.statistics;

import halte.model.Interval;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The difference of two means whose variances differ: B. L. Welch, Biometrika 34 (1947) 28–35, with Satterthwaite's degrees of freedom.
 * Where some customers are in both groups, their values are shared and the variance of the difference is smaller by {@code
 * 2 n₁₂ s₁₂² / (n₁ n₂)}, with s₁₂² the variance of the shared values.
 *
 * @param difference the left mean less the right one; NaN when one is not known
 * @param variance of that difference
 * @param freedom degrees of freedom
 */
public record Welch(double difference, double variance, double freedom) {

    /**
     * Compares.
     *
     * @param left one group
     * @param right the other
     * @param both those who are in both
     */
    public static Welch of(Moments left, Moments right, Moments both) {
        double a = left.variance() / left.number();
        double b = right.variance() / right.number();
        double shared =
                both.number() < 2 ? 0 : 2 * both.number() * both.variance() / ((double) left.number() * right.number());
        double freedom = (a + b) * (a + b) / (a * a / (left.number() - 1) + b * b / (right.number() - 1));
        return new Welch(left.mean() - right.mean(), Math.max(0, a + b - shared), freedom);
    }

    /** Returns the interval of the difference, 95 %. */
    public Interval interval() {
        return difference == 0 && variance == 0
                ? new Interval(0, 0, 0.95)
                : variance == 0 && !Double.isNaN(difference)
                        ? new Interval(difference, difference, 0.95)
                        : Moments.around(difference, variance, freedom);
    }

    /** Returns the two-sided p-value of no difference; NaN where there is nothing to test. */
    public double p() {
        if (!Double.isFinite(difference) || Double.isNaN(variance)) {
            return Double.NaN;
        }
        if (variance == 0) {
            return difference == 0 ? 1 : 0;
        }
        return freedom > 0
                ? 2 * new TDistribution(freedom).cumulativeProbability(-Math.abs(difference) / Math.sqrt(variance))
                : Double.NaN;
    }
}
