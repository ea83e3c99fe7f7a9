package halte.segmentation.motives;

import halte.trait.api.TraitRow;

/**
 * An item as the fit knows it.
 *
 * @param gauge reads the item
 * @param scale makes its value a number from 0 to 1
 * @param half the touches with which it is half as reliable as it can be; 0 when one suffices
 * @param variance how much customers differ in that number
 */
record Meter(Gauge gauge, Scale scale, double half, double variance) {

    /** Returns how much the item speaks for its motive, 0-1; NaN when it is not known. */
    double score(TraitRow row) {
        return score(gauge.value(row));
    }

    double score(double value) {
        double scaled = scale.of(value);
        return gauge.item().less() ? 1 - scaled : scaled;
    }

    /** Returns which part of what it says is more than the luck of few touches, 0-1. */
    double reliability(TraitRow row) {
        double touches = gauge.touches(row);
        return half == 0 || Double.isInfinite(touches) ? 1 : touches / (touches + half);
    }
}
