package halte.segmentation.purchases;

import org.hipparchus.special.Beta;

/**
 * After how long a thing is bought again. A customer's gaps are gamma distributed with shape {@code p} and a rate of his own; rates are gamma
 * distributed over customers with shape {@code q} and rate {@code gamma}. After {@code n} gaps that sum to {@code s} days his next gap is
 * {@code (gamma + s)} times a beta prime variate with {@code p} and {@code q + p n}: his own gaps pull it away from everybody's. Not every purchase is
 * followed by another: {@code again} is the share that is, after one, two, three or four, and more purchases.
 */
record Rhythm(double p, double q, double gamma, double[] again) {

    /** From this number of gaps on, a customer is taken for one with as many gaps of the same mean. */
    static final int MOST_GAPS = 40;

    private static final double LONGEST = 36_500;
    private static final double CERTAIN = 400;
    private static final double ALIKE = 1_000_000;

    /** Makes the rhythm of something that is renewed after a known time. */
    static Rhythm every(int days) {
        return new Rhythm(CERTAIN, ALIKE, days * (ALIKE - 1) / CERTAIN, new double[] {0.999, 0.999, 0.999, 0.999});
    }

    /** Returns the share of purchases that are followed by another, after so many. */
    double again(int purchases) {
        return again[place(purchases)];
    }

    static int place(int purchases) {
        return purchases <= 2 ? purchases - 1 : purchases <= 4 ? 2 : 3;
    }

    /** Returns the time scale of a customer's next gap, which {@link #odds} are multiplied by. */
    double scale(int gaps, double sum) {
        return gamma + (gaps <= MOST_GAPS ? sum : sum * MOST_GAPS / gaps);
    }

    private double second(int gaps) {
        return q + p * Math.min(gaps, MOST_GAPS);
    }

    /** Returns the probability that the next gap is at most so long, given that there is one. */
    double within(int gaps, double sum, double days) {
        if (!(days > 0)) {
            return 0;
        }
        return Beta.regularizedBeta(days / (days + scale(gaps, sum)), p, second(gaps));
    }

    /** Returns the probability of buying within so many days from now, after so many days without. */
    double buys(int gaps, double sum, double elapsed, double days) {
        double before = within(gaps, sum, elapsed);
        double after = within(gaps, sum, elapsed + days);
        double again = again(gaps + 1);
        return Math.max(0, Math.min(1, again * (after - before) / (1 - again * before)));
    }

    /** Returns by what to multiply the scale to get the gap that is not exceeded with a probability, by bisection. */
    double odds(int gaps, double probability) {
        if (probability <= 0) {
            return 0;
        }
        double low = 0;
        double high = 1;
        for (int step = 0; step < 50; step++) {
            double middle = (low + high) / 2;
            if (Beta.regularizedBeta(middle, p, second(gaps)) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low / (1 - low);
    }

    /** Returns the gap in days that is not exceeded with a probability; at most a hundred years. */
    double quantile(int gaps, double sum, double probability) {
        return Math.min(LONGEST, odds(gaps, probability) * scale(gaps, sum));
    }
}
