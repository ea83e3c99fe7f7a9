package halte.segmentation.micro;

import halte.segmentation.api.Segment;

/**
 * A group that customers can be in.
 *
 * @param segment its name and what distinguishes it
 * @param distances quantiles of its customers' distances to their centre, in steps of five percent
 */
record Group(Segment segment, double[] distances) {}
