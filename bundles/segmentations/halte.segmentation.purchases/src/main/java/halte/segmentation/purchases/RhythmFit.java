package halte.segmentation.purchases;

import org.hipparchus.special.Gamma;

/**
 * Learns a rhythm from gaps, in closed form. The shape follows from how much neighbouring gaps of a customer differ (Shinomoto, Shima and Tanji 2003):
 * for gamma gaps the mean of {@code ((a - b) / (a + b))²} is {@code 1 / (2 p + 1)}, whatever his rate. The logarithm of the sum of n gaps has the
 * mean {@code digamma(p n) - log rate} and the variance {@code trigamma(p n)}; what varies beyond that is how much rates differ.
 */
final class RhythmFit {

    /** The fewest customers with a gap. */
    static final int FEWEST = 30;

    private static final double LEAST_SHAPE = 0.2;
    private static final double MOST_SHAPE = 400;
    private static final double MOST_ALIKE = 10_000;

    private final Ints gaps = new Ints();
    private final Ints sums = new Ints();
    private double contrast;
    private long pairs;

    /** Adds a customer who bought a thing on so many days. */
    void add(Occurrences bought, int item) {
        int count = bought.count(item);
        if (count < 2) {
            return;
        }
        gaps.add(count - 1);
        sums.add(bought.last(item) - bought.first(item));
        for (int i = 2; i < count; i++) {
            double a = bought.day(item, i) - bought.day(item, i - 1);
            double b = bought.day(item, i - 1) - bought.day(item, i - 2);
            double share = (a - b) / (a + b);
            contrast += share * share;
            pairs++;
        }
    }

    long pairs() {
        return pairs;
    }

    /** Returns the shape; 1, as of gaps at random, when too few neighbouring gaps are known. */
    double shape() {
        return pairs < FEWEST
                ? 1
                : Math.max(LEAST_SHAPE, Math.min(MOST_SHAPE, (pairs / Math.max(contrast, 1e-9) - 1) / 2));
    }

    /** Returns the rhythm; null with too few customers. */
    Rhythm fit(double[] again) {
        int n = gaps.size();
        if (n < FEWEST) {
            return null;
        }
        double p = shape();
        ByCount means = new ByCount(count -> Gamma.digamma(p * count));
        ByCount variances = new ByCount(count -> Gamma.trigamma(p * count));
        double[] scales = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            scales[i] = Math.log(sums.get(i)) - means.of(gaps.get(i));
            mean += scales[i] / n;
        }
        double excess = 0;
        for (int i = 0; i < n; i++) {
            double off = scales[i] - mean;
            excess += off * off / (n - 1) - variances.of(gaps.get(i)) / n;
        }
        double q = inverseTrigamma(excess);
        return new Rhythm(p, q, Math.exp(mean + Gamma.digamma(q)), again);
    }

    /** Returns where the trigamma function, which falls, has a value; at least a little above 1, so that the mean gap is finite. */
    static double inverseTrigamma(double value) {
        double low = 1.05;
        double high = MOST_ALIKE;
        if (value <= Gamma.trigamma(high)) {
            return high;
        }
        for (int step = 0; step < 60; step++) {
            double middle = Math.sqrt(low * high);
            if (Gamma.trigamma(middle) > value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
