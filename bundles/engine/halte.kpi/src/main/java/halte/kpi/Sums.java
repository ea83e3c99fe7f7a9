package halte.kpi;

import halte.kpi.api.KpiDescriptor.Shape;
import halte.model.Interval;

/**
 * What is needed of the customers' contributions y (numerator) and x (denominator) for a value with its interval.
 *
 * @param asked customers asked: contributors, and those who contributed nothing
 * @param customers customers who contributed
 * @param y sum of the numerators
 * @param x sum of the denominators
 * @param yy sum of the squared numerators
 * @param xx sum of the squared denominators
 * @param xy sum of the products
 */
record Sums(long asked, long customers, double y, double x, double yy, double xx, double xy) {

    static final double LEVEL = 0.95;
    private static final double Z = 1.959963984540054;

    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0);

    double value(Shape shape) {
        if (shape == Shape.TOTAL) {
            return y;
        }
        return x == 0 ? Double.NaN : y / x;
    }

    Interval interval(Shape shape) {
        if (customers < 2) {
            return Interval.UNKNOWN;
        }
        return switch (shape) {
            case TOTAL -> around(y, totalVariance());
            case RATIO -> x == 0 ? Interval.UNKNOWN : around(y / x, ratioVariance());
            case PROPORTION -> x == 0 ? Interval.UNKNOWN : Interval.wilson(y / x, x);
        };
    }

    /** N s², where those who contributed nothing count as zeros. */
    private double totalVariance() {
        return asked * (yy - y * y / asked) / (asked - 1);
    }

    /**
     * Variance of a ratio of two sums by linearisation, customers as clusters, without finite population correction: Cochran,
     * Sampling Techniques, 3rd ed. (1977), chapter 6.
     */
    private double ratioVariance() {
        double ratio = y / x;
        double squares = yy - 2 * ratio * xy + ratio * ratio * xx;
        return customers * squares / ((customers - 1) * x * x);
    }

    private static Interval around(double centre, double variance) {
        double half = Z * Math.sqrt(Math.max(0, variance));
        return new Interval(centre - half, centre + half, LEVEL);
    }
}
