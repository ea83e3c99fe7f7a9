package halte.segmentation.fruit;

import halte.model.Text;
import halte.segmentation.api.Segment;

/**
 * A sign that a customer is easy to win or to keep, with what to offer him.
 *
 * @param segment the segment of those who show it
 * @param trait the position of the trait that it looks at
 * @param unit what the trait counts, for people
 * @param offer what to offer
 * @param threshold from which value on it lights up
 */
record Signal(Segment segment, int trait, Text unit, Text offer, Threshold threshold) {}
