package halte.segmentation.api;

import halte.model.Parameters;
import java.time.Instant;
import java.util.List;

/**
 * The circumstances of a fit.
 *
 * @param parameters the segmentation's parameters
 * @param at the moment of asking, for which the traits were computed
 * @param seed the seed for whatever is drawn at random
 * @param measures the accumulators of {@link SegmentationStrategy#folds}, in their order; over the same snapshot of the timelines as
 *     the traits
 */
public record FitContext(Parameters parameters, Instant at, long seed, List<Object> measures) {

    /** Copies the list. */
    public FitContext {
        measures = List.copyOf(measures);
    }

    /** Makes the context of a strategy without folds. */
    public FitContext(Parameters parameters, Instant at, long seed) {
        this(parameters, at, seed, List.of());
    }

    /**
     * Returns the accumulator of a fold.
     *
     * @param fold the fold's position in {@link SegmentationStrategy#folds}
     * @param type the accumulator's class
     * @throws ClassCastException when it is something else
     */
    public <A> A measure(int fold, Class<A> type) {
        return type.cast(measures.get(fold));
    }
}
