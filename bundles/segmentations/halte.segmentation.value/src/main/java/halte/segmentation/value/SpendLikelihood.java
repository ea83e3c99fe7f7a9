package halte.segmentation.value;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * Likelihood of the Gamma-Gamma model: Fader and Hardie (2013), The Gamma-Gamma model of monetary value. Spend is divided by its mean
 * first, so that no currency is too large or too small for the search.
 */
final class SpendLikelihood implements Likelihood {

    private final int[] purchases;
    private final double[] totals;
    private final int[] kinds;
    private final int[] kind;
    private final double logs;
    private final double logMeans;
    private final double mean;

    /**
     * Makes it.
     *
     * @param purchases by customer, over how many purchases his mean spend is; above zero
     * @param spend the mean spend, above zero
     */
    SpendLikelihood(int[] purchases, double[] spend) {
        this.purchases = purchases;
        this.mean = Sums.of(spend.length, i -> spend[i]) / Math.max(1, spend.length);
        this.totals = Sums.each(spend.length, i -> purchases[i] * spend[i] / mean);
        this.kinds = Arrays.stream(purchases).sorted().distinct().toArray();
        this.kind = Arrays.stream(purchases)
                .map(each -> Arrays.binarySearch(kinds, each))
                .toArray();
        this.logs = Sums.of(spend.length, i -> purchases[i] * Math.log(totals[i]));
        this.logMeans = Sums.of(spend.length, i -> Math.log(spend[i] / mean));
    }

    /** Returns the mean spend per purchase over the customers, by which it is divided. */
    double mean() {
        return mean;
    }

    int customers() {
        return purchases.length;
    }

    @Override
    public double at(double[] parameters) {
        double p = parameters[0];
        double q = parameters[1];
        double scale = parameters[2];
        double[] fixed = Arrays.stream(kinds)
                .mapToDouble(x -> Gamma.logGamma(p * x + q) - Gamma.logGamma(p * x))
                .toArray();
        double each = q * Math.log(scale) - Gamma.logGamma(q);
        return p * logs
                - logMeans
                + Sums.of(
                        purchases.length,
                        i -> each + fixed[kind[i]] - (p * purchases[i] + q) * Math.log(scale + totals[i]))
                - purchases.length * Math.log(mean);
    }
}
