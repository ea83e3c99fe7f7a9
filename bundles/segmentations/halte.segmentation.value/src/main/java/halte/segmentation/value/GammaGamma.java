package halte.segmentation.value;

/**
 * The Gamma-Gamma model of spend per purchase: purchases vary around each customer's own mean, means vary between customers.
 *
 * @param p shape of the purchases around a customer's mean
 * @param q shape of the means
 * @param gamma scale of the means, in currency units
 * @param fallback the population's mean, where the model has none
 */
record GammaGamma(double p, double q, double gamma, double fallback) {

    /** Returns the model in which everybody is expected to spend the same. */
    static GammaGamma flat(double mean) {
        return new GammaGamma(0, 0, 0, mean);
    }

    /** Returns what a customer is expected to spend per purchase; the population's mean when nothing is known of him. */
    double expected(double spend, int purchases) {
        if (Double.isNaN(spend) || purchases == 0) {
            return mean();
        }
        double shape = p * purchases + q - 1;
        return shape > 0 ? p * (gamma + purchases * spend) / shape : mean();
    }

    /** Returns the population's mean. */
    double mean() {
        return q > 1 ? p * gamma / (q - 1) : fallback;
    }
}
