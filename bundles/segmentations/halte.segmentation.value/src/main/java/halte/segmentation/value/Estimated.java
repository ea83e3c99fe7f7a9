package halte.segmentation.value;

import halte.model.Interval;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Parameters with what is known of their uncertainty.
 *
 * @param parameters the parameters, above zero
 * @param covariance of their logarithms; null when not known
 */
record Estimated(double[] parameters, double[][] covariance) {

    private static final double STEP = 1e-4;
    private static final double NORMAL = 1.959963984540054;

    /** Returns the variance of a function of the parameters by the delta method; NaN when not known. */
    double variance(ToDoubleFunction<double[]> function) {
        if (covariance == null) {
            return Double.NaN;
        }
        double[] slope = new double[parameters.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (function.applyAsDouble(moved(i, STEP)) - function.applyAsDouble(moved(i, -STEP))) / (2 * STEP);
        }
        double sum = 0;
        for (int i = 0; i < slope.length; i++) {
            for (int j = 0; j < slope.length; j++) {
                sum += slope[i] * covariance[i][j] * slope[j];
            }
        }
        return Math.max(0, sum);
    }

    private double[] moved(int parameter, double step) {
        double[] moved = parameters.clone();
        moved[parameter] *= Math.exp(step);
        return moved;
    }

    /** Returns the interval of a number above zero whose logarithm has this variance; 95 %. */
    static Interval around(double value, double variance) {
        double factor = Math.exp(NORMAL * Math.sqrt(variance));
        boolean known = value > 0 && Double.isFinite(value * factor);
        return known ? new Interval(value / factor, value * factor, 0.95) : Interval.UNKNOWN;
    }

    /** Returns the interval of a probability whose log-odds have this variance; 95 %. */
    static Interval aroundShare(double share, double variance) {
        double factor = Math.exp(NORMAL * Math.sqrt(variance));
        double odds = share / (1 - share);
        if (!(share > 0 && share < 1) || !Double.isFinite(factor * odds)) {
            return Interval.UNKNOWN;
        }
        double low = odds / factor / (1 + odds / factor);
        double high = odds * factor / (1 + odds * factor);
        return new Interval(Math.min(low, share), Math.max(high, share), 0.95);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Estimated same
                && Arrays.equals(parameters, same.parameters)
                && Arrays.deepEquals(covariance, same.covariance);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parameters);
    }
}
