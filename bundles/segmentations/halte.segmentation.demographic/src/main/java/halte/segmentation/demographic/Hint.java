package halte.segmentation.demographic;

import halte.model.Text;

/**
 * A dimension by which the customers of a segment differ.
 *
 * @param segment the segment's position
 * @param outcome in what they differ: the position among the outcomes
 * @param by the dimension's position
 * @param variance what it explains
 * @param p how likely so much is by chance, adjusted for how many were tried
 * @param split the best way to part them in two
 */
record Hint(int segment, int outcome, int by, Variance variance, double p, Text split) {

    Hint adjusted(double newP) {
        return new Hint(segment, outcome, by, variance, newP, split);
    }
}
