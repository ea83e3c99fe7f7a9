package halte.segmentation.engagement;

import halte.trait.api.TraitRow;

/** How a customer changes over his life as a customer. */
enum Trend {
    RISING,
    FADING,
    SILENT,
    STEADY,
    /** His history is too short to say. */
    OPEN;

    /** Beyond so many standard errors a slope is no chance, at 5 %. */

    /**
     * Tells a customer's trend.
     *
     * @param usual for how long somebody without a rhythm of his own may be quiet; NaN when that is not known
     */
    static Trend of(TraitRow row, EngagementParameters wanted, double usual) {
        double expected = Rhythm.expected(row, wanted.silence());
        if (Rhythm.quiet(row) > (expected >= 0 ? expected : usual)) {
            return Double.isNaN(Rhythm.age(row)) ? OPEN : SILENT;
        }
        double change = Slope.change(row);
        if (Double.isNaN(change)) {
            return OPEN;
        }
        if (Math.abs(change) < wanted.steadyWithin() || Math.abs(Slope.errors(row)) < Share.SURE) {
            return STEADY;
        }
        return change > 0 ? RISING : FADING;
    }
}
