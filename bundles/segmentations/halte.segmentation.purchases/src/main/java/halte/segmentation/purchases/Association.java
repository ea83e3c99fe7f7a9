package halte.segmentation.purchases;

import halte.model.Interval;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;

/**
 * How often two things occur together against chance, each customer held against himself: N. Mantel and W. Haenszel, Statistical aspects of
 * the analysis of data from retrospective studies of disease, Journal of the National Cancer Institute 22 (1959).
 *
 * @param both cases with both
 * @param one cases with the first
 * @param observed cases with both of customers who tell something of it
 * @param expected how many these would be by chance
 * @param variance of what is observed by chance
 */
record Association(long both, long one, double observed, double expected, double variance) {

    private static final double NORMAL = 1.959963984540054;

    /** Returns how many times more often than by chance; 1 when nobody tells anything of it. */
    double lift() {
        return expected > 0 ? observed / expected : 1;
    }

    /** Returns the interval of the lift, from the variance of its logarithm. */
    Interval interval() {
        if (!(observed > 0 && variance > 0)) {
            return Interval.UNKNOWN;
        }
        double factor = Math.exp(NORMAL * Math.sqrt(variance) / observed);
        return new Interval(lift() / factor, lift() * factor, 0.95);
    }

    /** Returns the square of the distance from chance in standard deviations, which is about chi-square with one degree of freedom. */
    double ratio() {
        double distance = observed - expected;
        return variance > 0 ? distance * distance / variance : 0;
    }

    /** Returns the probability of so much or more by chance. */
    double p() {
        return Erf.erfc(Math.sqrt(ratio() / 2));
    }

    /** Returns the variance of the number of days with both among a customer's days when one thing is bought whether the other is or not. */
    static double variance(double days, double first, double second) {
        return first * (days - first) * second * (days - second) / (days * days * (days - 1));
    }

    /** Returns the probability that at least {@code more} of {@code more + less} fall this way when both ways are equally likely. */
    static double sign(long more, long less) {
        return more == 0 ? 1 : Beta.regularizedBeta(0.5, more, less + 1.0);
    }
}
