package halte.segmentation.fruit;

import halte.model.Text;
import halte.segmentation.api.Segment;
import halte.trait.api.TraitRow;

/**
 * A sign that a customer is easy to win or to keep, with what to offer him.
 *
 * @param segment the segment of those who show it
 * @param trait the position of the trait that it looks at
 * @param unit what the trait counts, for people
 * @param offer what to offer
 * @param threshold from which value on it lights up
 */
record Signal(Segment segment, int trait, Text unit, Text offer, Threshold threshold) {

    /**
     * Returns how much of the sign a customer shows. Coupons stand in touches of their own or with what they were used for, often both, so that the larger
     * of both counts holds. Nobody spent more on a group of products than he spent net of refunds, many of which do not say what for.
     */
    double value(TraitRow row) {
        double value = row.number(trait);
        if (trait == FruitTraits.COUPONS) {
            return Math.max(value, row.number(FruitTraits.COUPON_CODES));
        }
        return trait < FruitTraits.FIRST_GROUP ? value : Math.min(value, row.number(FruitTraits.SPENT));
    }
}
