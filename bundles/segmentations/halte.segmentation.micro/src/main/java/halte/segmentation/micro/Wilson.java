package halte.segmentation.micro;

import halte.model.Interval;

/** The score interval of a share (Wilson 1927), which also holds for few customers and shares near 0 and 1. */
final class Wilson {

    private static final double LEVEL = 0.95;
    private static final double DEVIATIONS = 1.959963984540054;

    private Wilson() {}

    static Interval of(long holding, long all) {
        if (all == 0) {
            return Interval.UNKNOWN;
        }
        double square = DEVIATIONS * DEVIATIONS;
        double share = holding / (double) all;
        double middle = (share + square / (2 * all)) / (1 + square / all);
        double half =
                DEVIATIONS * Math.sqrt(share * (1 - share) / all + square / (4.0 * all * all)) / (1 + square / all);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half), LEVEL);
    }
}
