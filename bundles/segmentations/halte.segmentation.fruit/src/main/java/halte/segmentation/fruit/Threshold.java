package halte.segmentation.fruit;

import halte.model.Parameters;
import java.util.Arrays;
import java.util.Set;

/** From which value on a signal lights up. */
sealed interface Threshold {

    /** The fewest customers with the signal from whom a threshold is learned. */
    int FEWEST = 20;

    /** Returns the boundary; NaN when there are too few values to learn it from. */
    double of(double[] sorted);

    /** Set by somebody. */
    record AtLeast(double value) implements Threshold {

        @Override
        public double of(double[] sorted) {
            return value;
        }
    }

    /**
     * The smallest value that at most this share of the customers who have the signal at all reach, but no less than a floor.
     *
     * @param share above 0 and below 1
     * @param floor the lowest boundary
     */
    record Top(double share, double floor) implements Threshold {

        @Override
        public double of(double[] sorted) {
            if (sorted.length < FEWEST) {
                return Double.NaN;
            }
            int most = (int) Math.floor(share * sorted.length);
            int at = sorted.length - most;
            while (at > 0 && at < sorted.length && sorted[at - 1] == sorted[at]) {
                at++;
            }
            return at == sorted.length ? Double.NaN : Math.max(floor, sorted[at]);
        }
    }

    /**
     * What is out of all proportion: above the upper fence of J. W. Tukey (Exploratory Data Analysis, 1977), the third quartile and 1.5 times the
     * distance between the quartiles, of the logarithms since counts are skewed; no less than a floor.
     *
     * @param floor the lowest boundary
     */
    record Outlier(double floor) implements Threshold {

        @Override
        public double of(double[] sorted) {
            if (sorted.length < FEWEST) {
                return Double.NaN;
            }
            double low = Math.log(quantile(sorted, 0.25));
            double high = Math.log(quantile(sorted, 0.75));
            double fence = Math.exp(high + 1.5 * (high - low));
            return Double.isInfinite(fence) ? Double.NaN : Math.max(floor, Math.nextUp(fence));
        }

        private static double quantile(double[] sorted, double share) {
            double at = share * (sorted.length - 1);
            int below = (int) at;
            double above = sorted[Math.min(below + 1, sorted.length - 1)];
            return sorted[below] + (at - below) * (above - sorted[below]);
        }
    }

    /** Reads {@code {"at-least": 10}} or {@code {"top": 0.1}}; the usual one when nothing is given. */
    static Threshold read(Parameters all, String name, Threshold usual) {
        if (!all.has(name)) {
            return usual;
        }
        Parameters own = all.tree(name);
        own.allow(Set.of("at-least", "top"));
        if (own.has("at-least") == own.has("top")) {
            throw all.invalid(name, "needs one of at-least and top");
        }
        return own.has("at-least") ? atLeast(own) : top(own);
    }

    private static Threshold atLeast(Parameters own) {
        double value = own.number("at-least");
        if (!(value > 0) || Double.isInfinite(value)) {
            throw own.invalid("at-least", "must be above 0");
        }
        return new AtLeast(value);
    }

    private static Threshold top(Parameters own) {
        double share = own.number("top");
        if (!(share > 0 && share < 1)) {
            throw own.invalid("top", "must be a share above 0 and below 1");
        }
        return new Top(share, Double.MIN_VALUE);
    }

    /** Learns a boundary from the values above zero. */
    static double[] present(double[] values) {
        double[] present = Arrays.stream(values)
                .filter(value -> value > 0 && !Double.isInfinite(value))
                .toArray();
        Arrays.sort(present);
        return present;
    }
}
