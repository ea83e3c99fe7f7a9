package halte.segmentation.demographic;

import java.util.function.IntPredicate;
import org.hipparchus.special.Beta;

/**
 * How much of the variance of values groups explain: the analysis of variance with one factor of R. A. Fisher (Statistical Methods for Research
 * Workers, 1925), with the corrected shares of T. L. Kelley (PNAS 21, 1935: epsilon squared) and W. L. Hays (Statistics, 1963: omega squared).
 *
 * @param customers the number of values
 * @param groups the number of groups with any
 * @param between the squared deviations of the groups' means
 * @param within the squared deviations within groups
 */
record Variance(long customers, int groups, double between, double within) {

    /** Looks at those of the chosen groups that have at least so many values. */
    static Variance of(Spread spread, long floor, IntPredicate chosen) {
        long customers = 0;
        int groups = 0;
        double mean = 0;
        double between = 0;
        double within = 0;
        for (int i = 0; i < spread.groups(); i++) {
            long count = spread.count(i);
            if (count >= Math.max(1, floor) && chosen.test(i)) {
                double off = spread.mean(i) - mean;
                between += off * off * customers * count / (customers + count);
                customers += count;
                mean += off * count / customers;
                within += spread.squares(i);
                groups++;
            }
        }
        return new Variance(customers, groups, between, within);
    }

    /** Tells whether there is anything to explain, and enough to explain it from. */
    boolean known() {
        double total = between + within;
        return groups >= 2 && customers > groups && total > 0 && Double.isFinite(total);
    }

    double eta() {
        return known() ? between / (between + within) : Double.NaN;
    }

    /** Returns the share without what chance alone explains; may be below 0. */
    double epsilon() {
        return known() ? (between - (groups - 1) * noise()) / (between + within) : Double.NaN;
    }

    double omega() {
        return known() ? (between - (groups - 1) * noise()) / (between + within + noise()) : Double.NaN;
    }

    /** Returns Fisher's F; infinite when nobody differs within the groups. */
    double f() {
        return known() ? between / (groups - 1) / noise() : Double.NaN;
    }

    /** Returns how likely so large an F is by chance. */
    double p() {
        return known()
                ? Beta.regularizedBeta(within / (between + within), (customers - groups) / 2.0, (groups - 1) / 2.0)
                : Double.NaN;
    }

    private double noise() {
        return within / (customers - groups);
    }
}
