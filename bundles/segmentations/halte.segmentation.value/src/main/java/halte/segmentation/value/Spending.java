package halte.segmentation.value;

import halte.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The search for a model of spend per order day, and the check of what it takes for granted. */
final class Spending {

    private static final double[] LOW = {1e-4, 1e-4, 1e-4};
    private static final double[] HIGH = {1e5, 1e5, 1e6};
    private static final List<double[]> STARTS =
            List.of(new double[] {5, 4, 0.5}, new double[] {1, 2, 1}, new double[] {20, 10, 0.3});
    private static final int ROUGH = 6_000;
    private static final double RELATED = 0.2;

    private final int[] purchases;
    private final double[] spend;
    private final Fitted fitted;
    private final double mean;

    /**
     * Fits.
     *
     * @param purchases by customer, over how many order days his mean spend is
     * @param spend the mean spend per order day; NaN for customers who are left out
     */
    Spending(int[] purchases, double[] spend) {
        int[] kept = java.util.stream.IntStream.range(0, spend.length)
                .filter(i -> !Double.isNaN(spend[i]))
                .toArray();
        this.purchases = Arrays.stream(kept).map(i -> purchases[i]).toArray();
        this.spend = Arrays.stream(kept).mapToDouble(i -> spend[i]).toArray();
        this.mean = Sums.of(kept.length, i -> this.spend[i]) / kept.length;
        this.fitted = kept.length < Purchasing.FEWEST ? null : fit();
    }

    private Fitted fit() {
        SpendLikelihood likelihood = new SpendLikelihood(purchases, spend);
        SpendLikelihood rough = purchases.length <= ROUGH ? likelihood : thinned();
        Fitted relative = new Maximiser(likelihood, List.of(rough), LOW, HIGH).from(STARTS);
        double[] parameters = relative.parameters().clone();
        parameters[2] *= likelihood.mean();
        return new Fitted(
                relative.outcome(),
                parameters,
                relative.logLikelihood(),
                relative.covariance(),
                relative.shortfall(),
                relative.attempts());
    }

    private SpendLikelihood thinned() {
        int[] fewer = new int[ROUGH];
        double[] less = new double[ROUGH];
        for (int i = 0; i < ROUGH; i++) {
            int from = (int) ((long) i * spend.length / ROUGH);
            fewer[i] = purchases[from];
            less[i] = spend[from];
        }
        return new SpendLikelihood(fewer, less);
    }

    int customers() {
        return spend.length;
    }

    /** Returns what came out; null with too few customers. */
    Fitted fitted() {
        return fitted;
    }

    /** Returns the parameters; null when the model cannot be used. */
    Estimated estimated() {
        return fitted == null || fitted.outcome() != Outcome.CONVERGED
                ? null
                : new Estimated(fitted.parameters(), fitted.covariance());
    }

    /** Returns the mean spend per order day over customers; 0 when none is known. */
    double mean() {
        return spend.length == 0 ? 0 : mean;
    }

    /** Returns Pearson's correlation of number and mean spend of purchases; NaN when one of them does not vary. */
    double correlation() {
        double n = spend.length;
        double meanPurchases = Sums.of(spend.length, i -> purchases[i]) / n;
        double both = Sums.of(spend.length, i -> (purchases[i] - meanPurchases) * (spend[i] - mean));
        double one = Sums.of(spend.length, i -> Math.pow(purchases[i] - meanPurchases, 2));
        double other = Sums.of(spend.length, i -> Math.pow(spend[i] - mean, 2));
        return both / Math.sqrt(one * other);
    }

    List<Text> findings() {
        List<Text> findings = new ArrayList<>();
        if (estimated() == null) {
            findings.add(Findings.noSpendModel(customers()));
        }
        double correlation = correlation();
        if (fitted != null && Double.isFinite(correlation)) {
            findings.add(Findings.independence(correlation, Math.abs(correlation) < RELATED));
        }
        return findings;
    }
}
