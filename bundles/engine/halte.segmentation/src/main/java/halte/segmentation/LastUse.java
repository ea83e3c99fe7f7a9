package halte.segmentation;

import java.time.Instant;

/**
 * When a strategy was last seen at work; kept with the documents, so that a gap is explained after a restart too.
 *
 * @param strategy the strategy's name
 * @param bundle the bundle that offered it
 * @param at when that was
 */
record LastUse(String strategy, String bundle, Instant at) {}
