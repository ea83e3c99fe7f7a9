package halte.segmentation.statistics;

import halte.model.Interval;
import org.hipparchus.distribution.continuous.TDistribution;

/** How many times as large: ratios with their intervals at 95 %. */
public final class Ratios {

    private static final double LEVEL = 0.95;

    /** The 95 % point of chi-square with one degree of freedom. */
    private static final double CUT = 3.841458820694124;

    private static final int HALVINGS = 200;

    private Ratios() {}

    /** Returns one number by another; infinite by zero, NaN of zero by zero and where either is below zero. */
    public static double of(double left, double right) {
        return left >= 0 && right >= 0 && left + right > 0 ? left / right : Double.NaN;
    }

    /**
     * The score interval of the ratio of two shares, which also holds where one of them is 0: P. A. R. Koopman, Confidence intervals for the
     * ratio of two binomial proportions, Biometrics 40 (1984) 513–517.
     */
    public static Interval shares(long partLeft, long nLeft, long partRight, long nRight) {
        if (nLeft == 0 || nRight == 0 || partLeft + partRight == 0) {
            return Interval.UNKNOWN;
        }
        double estimate = Math.log(Shares.of(partLeft, nLeft) / Shares.of(partRight, nRight));
        Score score = new Score(partLeft, nLeft, partRight, nRight);
        double low = partLeft == 0 ? 0 : Math.exp(score.limit(partRight == 0 ? 40 : estimate, -1));
        double high =
                partRight == 0 ? Double.POSITIVE_INFINITY : Math.exp(score.limit(partLeft == 0 ? -40 : estimate, 1));
        return new Interval(low, high, LEVEL);
    }

    private record Score(double x, double n, double y, double m) {

        /** Finds the logarithm of the ratio at which the score is as rare as one in twenty, on one side of the estimate. */
        double limit(double estimate, int side) {
            double within = estimate;
            double beyond = estimate + side * 90;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (within + beyond) / 2;
                if (chi(Math.exp(middle)) > CUT) {
                    beyond = middle;
                } else {
                    within = middle;
                }
            }
            return within;
        }

        /** Koopman's statistic, with the likeliest shares that have this ratio. */
        private double chi(double ratio) {
            double b = ratio * (n + y) + x + m;
            double left = (b - Math.sqrt(Math.max(0, b * b - 4 * ratio * (n + m) * (x + y)))) / (2 * (n + m));
            return part(x, n, left) + part(y, m, left / ratio);
        }

        private static double part(double count, double number, double share) {
            double difference = count - number * share;
            double variance = number * share * (1 - share);
            return difference == 0 ? 0 : difference * difference / Math.max(variance, Double.MIN_NORMAL);
        }
    }

    /**
     * Fieller's interval of the ratio of two means: E. C. Fieller, Some problems in interval estimation, JRSS B 16 (1954) 175–185, with the degrees
     * of freedom of Satterthwaite. Unknown where the right mean may be 0.
     */
    public static Interval means(Moments left, Moments right) {
        double ratio = of(left.mean(), right.mean());
        if (left.number() < 2 || right.number() < 2 || !Double.isFinite(ratio)) {
            return Interval.UNKNOWN;
        }
        double a = left.variance() / left.number();
        double b = right.variance() / right.number();
        Welch welch = Welch.of(left, right, new Moments(0, Double.NaN, Double.NaN));
        if (!(welch.freedom() > 0)) {
            return Interval.UNKNOWN;
        }
        double t = new TDistribution(welch.freedom()).inverseCumulativeProbability((1 + LEVEL) / 2);
        double g = t * t * b / (right.mean() * right.mean());
        if (g >= 1) {
            return Interval.UNKNOWN;
        }
        double half = t / right.mean() * Math.sqrt(a * (1 - g) + ratio * ratio * b);
        return new Interval((ratio - half) / (1 - g), (ratio + half) / (1 - g), LEVEL);
    }
}
