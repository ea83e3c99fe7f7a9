package halte.segmentation.rules;

import halte.segmentation.api.Segment;

/**
 * A segment and the condition for being in it.
 *
 * @param segment the segment
 * @param condition the condition
 */
record Rule(Segment segment, Condition condition) {}
