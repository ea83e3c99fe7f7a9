package halte.segmentation.purchases;

import halte.model.Interval;

/**
 * What is known of a thing.
 *
 * @param nature what kind of thing it is
 * @param declared whether somebody said so
 * @param clear whether an inferred nature is beyond doubt
 * @param customers who bought it
 * @param days on how many order days it was bought
 * @param repeats the share of customers who bought it again in time; NaN when not known
 * @param observed of how many customers
 * @param shape the shape of gaps: 1 at random, above 1 regular; NaN when not known
 * @param rhythm after how long it is bought again; null when not known
 */
record Item(
        Nature nature,
        boolean declared,
        boolean clear,
        int customers,
        long days,
        double repeats,
        int observed,
        double shape,
        Rhythm rhythm) {

    Interval interval() {
        return Interval.wilson(Double.isNaN(repeats) ? 0 : repeats, observed);
    }

    /** Tells whether dates can be told of it. */
    boolean dated() {
        return nature.recurs() && rhythm != null;
    }
}
