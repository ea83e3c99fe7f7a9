package halte.segmentation.engagement;

import halte.model.Interval;

/**
 * How many of some customers did something, with the score interval of E. B. Wilson, Journal of the American Statistical Association
 * 22 (1927), which also holds for few customers and shares near 0 and 1.
 *
 * @param holding how many did
 * @param all how many there are
 */
record Share(long holding, long all) {

    static final double SURE = 1.959963984540054;

    double value() {
        return all == 0 ? Double.NaN : holding / (double) all;
    }

    Share plus(Share other) {
        return new Share(holding + other.holding, all + other.all);
    }

    Interval interval() {
        return Interval.wilson(value(), all);
    }

    /**
     * Returns how surely shares rise from one to the next, in standard errors: P. Armitage, Biometrics 11 (1955) 375-386, with scores 0, 1,
     * 2, ...; NaN when nobody or everybody did.
     */
    static double trend(Share[] shares) {
        double all = 0;
        double holding = 0;
        double scored = 0;
        double squares = 0;
        double held = 0;
        for (int score = 0; score < shares.length; score++) {
            all += shares[score].all;
            holding += shares[score].holding;
            scored += score * (double) shares[score].all;
            squares += score * (double) score * shares[score].all;
            held += score * (double) shares[score].holding;
        }
        double share = holding / all;
        double variance = share * (1 - share) * (squares - scored * scored / all);
        return variance > 0 ? (held - share * scored) / Math.sqrt(variance) : Double.NaN;
    }
}
