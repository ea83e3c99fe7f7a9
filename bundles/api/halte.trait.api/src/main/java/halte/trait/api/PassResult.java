package halte.trait.api;

import halte.model.Failure;
import java.util.List;

/**
 * What a pass computed.
 *
 * @param table the traits, one row per customer
 * @param results the accumulators of the measures, in the order in which they were asked for
 * @param failures what went wrong with single traits, whose columns are then missing throughout; empty when all is well
 */
public record PassResult(TraitTable table, List<Object> results, List<Failure> failures) {

    /**
     * Returns a measure's accumulator.
     *
     * @param fold the measure's position in the request
     * @param type the accumulator's class
     * @throws ClassCastException when it is something else
     */
    public <A> A result(int fold, Class<A> type) {
        return type.cast(results.get(fold));
    }
}
