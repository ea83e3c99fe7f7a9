package halte.segmentation.motives;

/**
 * Tells how much of the differences between customers' shares is more than the luck of few trials: the moments of the beta-binomial
 * distribution of J. C. Kleinman, Proportions with extraneous variance, JASA 68 (1973) 46-54, with weights in proportion to trials.
 */
final class Trials {

    private Trials() {}

    /**
     * Returns with how many trials a share is half as reliable as it can be (the sum of both parameters of the beta distribution); 0 when one
     * trial tells all, infinite when customers differ by no more than luck.
     *
     * @param shares shares by customer; NaN where not known
     * @param trials of how many trials
     */
    static double half(double[] shares, double[] trials) {
        double all = 0;
        double squares = 0;
        double mean = 0;
        double spread = 0;
        int customers = 0;
        for (int i = 0; i < shares.length; i++) {
            double n = trials[i];
            if (shares[i] == shares[i] && n > 0) {
                all += n;
                squares += n * n;
                double off = shares[i] - mean;
                mean += off * n / all;
                spread += n * off * (shares[i] - mean);
                customers++;
            }
        }
        double luck = mean * (1 - mean);
        double left = all - squares / all - (customers - 1);
        if (!(luck > 0 && left > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double alike = (spread - luck * (customers - 1)) / (luck * left);
        return alike > 0 ? Math.max(0, (1 - alike) / alike) : Double.POSITIVE_INFINITY;
    }
}
