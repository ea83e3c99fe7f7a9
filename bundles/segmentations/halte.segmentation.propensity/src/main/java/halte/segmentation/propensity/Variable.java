package halte.segmentation.propensity;

import halte.model.Text;
import halte.trait.api.TraitRow;
import java.util.function.DoubleFunction;

/**
 * A number that probabilities are made from: a trait, or one trait in proportion to another.
 *
 * @param name its name
 * @param trait the position of the trait
 * @param over the position of the trait that it is divided by, or -1
 * @param group what it tells of; of a group only the strongest variable becomes a reason
 * @param wording puts a value into words, NaN for a missing one
 */
record Variable(String name, int trait, int over, String group, DoubleFunction<Text> wording) {

    /** Returns the value; NaN when it is missing or not finite. */
    double of(TraitRow row) {
        double value = row.number(trait);
        double scaled = over < 0 ? value : value / row.number(over);
        return Double.isFinite(scaled) ? scaled : Double.NaN;
    }

    /** Returns the logarithm of one more than the value, on either side of 0; NaN when the value is missing. */
    double logarithm(TraitRow row) {
        double value = of(row);
        return Math.copySign(Math.log1p(Math.abs(value)), value);
    }
}
