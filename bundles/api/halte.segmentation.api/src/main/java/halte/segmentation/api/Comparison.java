package halte.segmentation.api;

import halte.model.Interval;
import halte.model.Text;
import java.time.Instant;
import java.util.List;

/**
 * Segments side by side, by the present memberships and the traits at one moment.
 *
 * @param at the moment of the traits: the latest of the segmentations' last runs
 * @param sides the segments, in the order in which they were asked for
 * @param overlaps how much any two of them overlap, in the order of pairs (0,1), (0,2), ..., (1,2), ...
 * @param traits what they are compared by
 * @param findings what people should know: segments that do not suffice, runs of different moments, no significant difference at all
 */
public record Comparison(Instant at, List<Side> sides, List<Overlap> overlaps, List<Row> traits, List<Text> findings) {

    /** Copies the lists. */
    public Comparison {
        sides = List.copyOf(sides);
        overlaps = List.copyOf(overlaps);
        traits = List.copyOf(traits);
        findings = List.copyOf(findings);
    }

    /**
     * One segment.
     *
     * @param ref which one
     * @param outlook its perspective
     * @param gate its sufficiency
     */
    public record Side(SegmentRef ref, Outlook outlook, Gate gate) {}

    /**
     * How much two segments overlap.
     *
     * @param left the position of one
     * @param right the position of the other
     * @param both number of customers in both
     * @param ofLeft these as a share of the left one, 0–1; NaN when it is empty
     * @param ofRight these as a share of the right one
     * @param jaccard these as a share of those in either; NaN when both are empty
     */
    public record Overlap(int left, int right, long both, double ofLeft, double ofRight, double jaccard) {}

    /**
     * One thing that segments are compared by. A number that is nothing but 0 and 1, and each frequent value of a text, is compared
     * as a share; other numbers by their means.
     *
     * @param trait the trait's name
     * @param value the value of a text trait whose share is compared; null otherwise
     * @param unit the trait's unit for people, or null
     * @param share whether shares are compared instead of means
     * @param summaries one per side
     * @param differences one per pair, in the order of {@link Comparison#overlaps}
     */
    public record Row(
            String trait,
            String value,
            String unit,
            boolean share,
            List<Summary> summaries,
            List<Difference> differences) {

        /** Copies the lists. */
        public Row {
            summaries = List.copyOf(summaries);
            differences = List.copyOf(differences);
        }
    }

    /**
     * A trait within a segment.
     *
     * @param known number of members who have a value
     * @param missing share of the members who have none, 0–1; NaN for an empty segment
     * @param mean the mean, or the share, of those who have one; NaN when nobody has
     * @param interval its interval, 95 %: Student's for a mean, Wilson's for a share
     * @param median the median; NaN for a share
     */
    public record Summary(long known, double missing, double mean, Interval interval, double median) {}

    /**
     * The left segment less the right one. Customers in both count in both; the interval takes into account that they do.
     *
     * @param difference the difference of means or shares; NaN when either is not known
     * @param interval 95 %, for this pair alone. Means: Welch's, with Satterthwaite's degrees of freedom (B. L. Welch, The generalization of
     *     Student's problem when several different population variances are involved, Biometrika 34 (1947) 28–35). Shares: the hybrid
     *     score interval (R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in
     *     Medicine 17 (1998) 873–890, method 10)
     * @param p the two-sided p-value of no difference: Welch's t-test, or the pooled z-test of shares; NaN when not known
     * @param adjusted the p-value adjusted for all differences of the comparison (S. Holm, A simple sequentially rejective multiple
     *     test procedure, Scandinavian Journal of Statistics 6 (1979) 65–70); NaN when not known
     * @param significant whether {@code adjusted} is at most 0.05 and both segments suffice
     */
    public record Difference(double difference, Interval interval, double p, double adjusted, boolean significant) {}
}
