package halte.segmentation.stage;

import halte.model.Interval;

/**
 * How many customers who came into a stage for the first time were in a later one within the horizon.
 *
 * @param moved how many were
 * @param observed how many were watched that long
 */
record Onward(long moved, long observed) {

    static final Onward NOBODY = new Onward(0, 0);

    double share() {
        return observed == 0 ? Double.NaN : moved / (double) observed;
    }

    Interval interval() {
        return Interval.wilson(share(), observed);
    }
}
