package halte.segmentation.motives;

import halte.model.Interval;

/**
 * Where a customer stands on a motive.
 *
 * @param deviations how far he is from the average customer, in standard deviations; NaN when not known
 * @param error the standard error of that
 * @param confidence how reliable that is, 0-1
 * @param items how many items it rests on
 */
record Position(double deviations, double error, double confidence, int items) {

    static final Position UNKNOWN = new Position(Double.NaN, Double.NaN, 0, 0);
    private static final double SURELY = 1.959963984540054;

    /** Returns the motive's score, 0-1; that of the average customer is 0.5. */
    double score() {
        return Distance.normal(deviations);
    }

    Interval interval() {
        if (items == 0) {
            return Interval.UNKNOWN;
        }
        double low = Distance.normal(deviations - SURELY * error);
        double high = Distance.normal(deviations + SURELY * error);
        return new Interval(Math.min(low, score()), Math.max(high, score()), 0.95);
    }
}
