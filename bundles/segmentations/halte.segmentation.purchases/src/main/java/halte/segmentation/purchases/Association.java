package halte.segmentation.purchases;

import halte.model.Interval;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;

/**
 * How often two things occur together against chance, in a table of two by two: the log-likelihood ratio of Dunning, Accurate methods for the
 * statistics of surprise and coincidence, Computational Linguistics 19 (1993).
 *
 * @param both cases with both
 * @param one cases with the first
 * @param other cases with the second
 * @param all all cases
 */
record Association(long both, long one, long other, long all) {

    private static final double NORMAL = 1.959963984540054;

    double lift() {
        return both * (double) all / ((double) one * other);
    }

    /** Returns the interval of the lift, from the variance of its logarithm. */
    Interval interval() {
        if (both == 0) {
            return Interval.UNKNOWN;
        }
        double variance = 1.0 / both - 1.0 / one + Math.max(0, 1.0 / other - 1.0 / all);
        double factor = Math.exp(NORMAL * Math.sqrt(Math.max(0, variance)));
        return new Interval(lift() / factor, lift() * factor, 0.95);
    }

    /** Returns twice the logarithm of the likelihood ratio, which is about chi-square with one degree of freedom by chance. */
    double ratio() {
        double sum = term(both, one, other)
                + term(one - both, one, all - other)
                + term(other - both, all - one, other)
                + term(all - one - other + both, all - one, all - other);
        return Math.max(0, 2 * sum);
    }

    private double term(double count, double row, double column) {
        return count <= 0 ? 0 : count * Math.log(count * all / (row * column));
    }

    /** Returns the probability of so much or more by chance. */
    double p() {
        return Erf.erfc(Math.sqrt(ratio() / 2));
    }

    /** Returns the probability that at least {@code more} of {@code more + less} fall this way when both ways are equally likely. */
    static double sign(long more, long less) {
        return more == 0 ? 1 : Beta.regularizedBeta(0.5, more, less + 1.0);
    }
}
