package halte.segmentation.api;

import halte.model.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a segmentation and its segments changed over time: sizes per run, who came and went, and whether customers still are as they were when
 * the model was fitted.
 *
 * @param segmentation the segmentation's name
 * @param fitted the moment for which the model was fitted
 * @param at the moment for which traits are looked at now
 * @param runs the runs, newest first
 * @param population the shift of each trait of the strategy among all customers, largest first
 * @param segments the shift of each trait among the members of each segment, by segment; large segmentations leave it out
 * @param sizes the shift of the segments' sizes between the fit and now
 * @param findings what exceeds the usual bounds
 */
public record Drift(
        String segmentation,
        Instant fitted,
        Instant at,
        List<Run> runs,
        List<Shift> population,
        Map<String, List<Shift>> segments,
        Shift sizes,
        List<Text> findings) {

    /** Copies the lists. */
    public Drift {
        runs = List.copyOf(runs);
        population = List.copyOf(population);
        segments = Map.copyOf(segments);
        findings = List.copyOf(findings);
    }

    /**
     * A run that was stored.
     *
     * @param at the moment of asking
     * @param stored when it was stored
     * @param version the version of the definition
     * @param madeBy symbolic name and version of the bundle
     * @param fitted whether a model was fitted; false when a refresh kept the one before
     * @param customers how many customers were looked at
     * @param segments its segments, in the model's order
     */
    public record Run(
            Instant at,
            Instant stored,
            int version,
            String madeBy,
            boolean fitted,
            long customers,
            List<Turn> segments) {

        /** Copies the list. */
        public Run {
            segments = List.copyOf(segments);
        }
    }

    /**
     * A segment in a run.
     *
     * @param segment the segment's name
     * @param size number of members
     * @param share size as a share of the customers looked at
     * @param entered memberships that began since the run before; all of them in the first run
     * @param left memberships that ended since the run before
     */
    public record Turn(String segment, long size, double share, long entered, long left) {}

    /** How much a distribution shifted. */
    public enum Level {
        /** An index below 0.1. */
        STABLE,
        /** From 0.1 to 0.25: look at it. */
        MODERATE,
        /** Above 0.25: it is another population; fit anew. */
        LARGE,
        /** Too few customers to say. */
        UNKNOWN
    }

    /**
     * How much a distribution shifted: the population stability index {@code Σ (now − then) · ln(now / then)} over the deciles of the
     * fit (of a text: its most frequent values), missing values being a bin of their own. An empty bin counts as half a customer.
     * Sources: E. M. Lewis, An Introduction to Credit Scoring, 1994; the bounds 0.1 and 0.25: N. Siddiqi, Credit Risk Scorecards, Wiley
     * 2006; it is the sum of both Kullback–Leibler divergences, J of H. Jeffreys, Proc. R. Soc. A 186 (1946) 453–461.
     *
     * @param trait the trait's name; for sizes {@code segments}
     * @param index the index; NaN when not known
     * @param level what it means
     * @param bins the bins
     */
    public record Shift(String trait, double index, Level level, List<Bin> bins) {

        /** Copies the list. */
        public Shift {
            bins = List.copyOf(bins);
        }
    }

    /**
     * A part of a distribution.
     *
     * @param label what falls into it, such as {@code ≤ 12.5} or a text; the same in all languages
     * @param then its share at the fit, 0–1
     * @param now its share now, 0–1
     */
    public record Bin(String label, double then, double now) {}
}
