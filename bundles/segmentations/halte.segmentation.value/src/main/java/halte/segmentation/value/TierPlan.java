package halte.segmentation.value;

import halte.model.Parameters;
import java.util.Set;

/**
 * How expected value becomes tiers.
 *
 * @param shares the shares of the ranked customers in each tier but the lowest, best first; null when amounts are given
 * @param amounts the lowest expected value of each tier but the lowest, falling; null when shares are given
 * @param gone the probability of being still a customer below which he counts as probably gone
 */
record TierPlan(double[] shares, double[] amounts, double gone) {

    private static final int MOST = 9;
    private static final double[] USUAL = {0.1, 0.2, 0.3};

    static TierPlan read(Parameters parameters) {
        double gone = parameters.number("gone", 0.2);
        if (!(gone >= 0 && gone < 1)) {
            throw parameters.invalid("gone", "must be a probability from 0 to below 1");
        }
        if (!parameters.has("tiers")) {
            return new TierPlan(USUAL, null, gone);
        }
        Parameters tiers = parameters.tree("tiers");
        tiers.allow(Set.of("shares", "amounts"));
        if (tiers.has("shares") == tiers.has("amounts")) {
            throw parameters.invalid("tiers", "must have shares or amounts");
        }
        return tiers.has("shares") ? new TierPlan(shares(tiers), null, gone) : new TierPlan(null, amounts(tiers), gone);
    }

    private static double[] shares(Parameters tiers) {
        double[] shares = tiers.numbers("shares");
        double sum = 0;
        boolean right = shares.length > 0 && shares.length < MOST;
        for (double share : shares) {
            right &= share > 0;
            sum += share;
        }
        if (!right || !(sum < 1)) {
            throw tiers.invalid("shares", "must be 1 to " + (MOST - 1) + " shares above 0, below 1 together");
        }
        return shares;
    }

    private static double[] amounts(Parameters tiers) {
        double[] amounts = tiers.numbers("amounts");
        boolean falling = amounts.length > 0 && amounts.length < MOST;
        for (int i = 0; i < amounts.length; i++) {
            falling &= Double.isFinite(amounts[i]) && (i == 0 || amounts[i - 1] > amounts[i]);
        }
        if (!falling) {
            throw tiers.invalid("amounts", "must be 1 to " + (MOST - 1) + " falling numbers");
        }
        return amounts;
    }

    /**
     * Returns the lowest value of each tier but the lowest, best first. A tier takes the customers up to its share, and all others of
     * the same value.
     *
     * @param ascending the values of those who are ranked, ascending
     */
    double[] cuts(double[] ascending) {
        if (amounts != null || ascending.length == 0) {
            return amounts == null ? new double[shares.length] : amounts;
        }
        double[] cuts = new double[shares.length];
        double sum = 0;
        for (int i = 0; i < cuts.length; i++) {
            sum += shares[i];
            int above = (int) Math.max(1, Math.rint(sum * ascending.length));
            cuts[i] = ascending[Math.max(0, ascending.length - above)];
        }
        return cuts;
    }
}
