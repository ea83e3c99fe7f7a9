package halte.segmentation.api;

import halte.model.Parameters;
import java.time.Instant;

/**
 * The circumstances of a fit.
 *
 * @param parameters the segmentation's parameters
 * @param at the moment of asking, for which the traits were computed
 * @param seed the seed for whatever is drawn at random
 */
public record FitContext(Parameters parameters, Instant at, long seed) {}
