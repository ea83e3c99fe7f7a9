package halte.segmentation.purchases;

import halte.model.Interval;

/**
 * Infers a nature where none is declared, and rather none than a wrong one: consumables are bought again by many, durables by few. What is
 * virtual or a service cannot be seen in purchases.
 */
final class Inference {

    private static final double MOSTLY = 0.6;
    private static final double HALF = 0.5;
    private static final double OFTEN = 0.4;
    private static final double SELDOM = 0.25;
    private static final double VERY_SELDOM = 0.15;
    private static final double REGULAR = 1.2;
    private static final double FITFUL = 0.5;
    private static final int FEWEST = 30;

    /**
     * What was inferred.
     *
     * @param nature the nature
     * @param clear whether it is beyond doubt
     */
    record Inferred(Nature nature, boolean clear) {}

    private Inference() {}

    static Inferred of(double repeats, int observed, double shape) {
        Interval share = Interval.wilson(observed == 0 ? 0 : repeats, observed);
        if (observed < FEWEST) {
            return new Inferred(Nature.UNKNOWN, false);
        }
        boolean again = share.low() >= HALF && shape >= FITFUL;
        if (again || share.low() >= OFTEN && shape >= REGULAR) {
            return new Inferred(Nature.CONSUMABLE, share.low() >= MOSTLY && shape >= 1);
        }
        if (share.high() <= SELDOM) {
            return new Inferred(Nature.DURABLE, share.high() <= VERY_SELDOM);
        }
        return new Inferred(Nature.UNKNOWN, false);
    }
}
