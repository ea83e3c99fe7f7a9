package halte.segmentation.api;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Interval;
import halte.model.Text;
import halte.trait.api.TraitDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a marketing effort returned: how the revenue of those who were addressed changed, less how that of others did in the same time (the
 * difference in differences), against what was spent.
 *
 * @param from when the effort began
 * @param days the length of the period since then, and of the equal one before it
 * @param against {@code not-addressed} when those addressed are held against the segment's other members, {@code everybody-else} when whole
 *     segments are held against everybody else
 * @param segments one per segment, in the model's order
 * @param findings what people should know
 */
public record MarketingReturn(
        Instant from, int days, String against, List<SegmentReturn> segments, List<Text> findings) {

    /** Copies the lists. */
    public MarketingReturn {
        segments = List.copyOf(segments);
        findings = List.copyOf(findings);
    }

    /**
     * What to look at.
     *
     * @param from when the effort began, not before the last run
     * @param days the period, 1 to 3650
     * @param margin what is left of revenue, 0–1; null for that of the segment's {@link Effort}, or 1 where none was set
     * @param spend by segment what was spent, in currency units; where a segment is missing its {@link Effort} counts
     * @param addressed the trait that tells who was addressed; null to hold whole segments against everybody else
     * @param is the text of this trait of those who were; null without {@code addressed}
     */
    public record Question(
            Instant from, int days, Double margin, Map<String, Double> spend, TraitDeclaration addressed, String is) {

        /**
         * Checks the ranges.
         *
         * @throws HalteException {@code RETURN_INVALID}
         */
        public Question {
            Objects.requireNonNull(from, "from");
            spend = Map.copyOf(spend);
            require(days >= 1 && days <= 3650, "the period is from 1 to 3650 days");
            require(margin == null || margin > 0 && margin <= 1, "the margin is above 0 and at most 1");
            require(
                    spend.values().stream().allMatch(amount -> amount >= 0 && Double.isFinite(amount)),
                    "what was spent is at least 0");
            require((addressed == null) == (is == null), "who was addressed is told by a trait and its text");
        }

        private static void require(boolean holds, String rule) {
            if (!holds) {
                throw new Failure(
                                "RETURN_INVALID", Actor.USER, "The return makes no sense: " + rule + ".", "Correct it.")
                        .asException();
            }
        }

        /** Returns the end of the period. */
        public Instant until() {
            return from.plus(Duration.ofDays(days));
        }
    }

    /**
     * Revenue per customer, net of refunds.
     *
     * @param customers how many customers
     * @param before the mean in the period before, in currency units; NaN of nobody
     * @param after the mean in the period since; NaN of nobody
     */
    public record Change(long customers, double before, double after) {}

    /**
     * A segment.
     *
     * @param segment which one
     * @param addressed those who were addressed
     * @param others those whom they are held against
     * @param extra revenue per customer addressed beyond what others show: the difference of the mean changes, in currency units; NaN when not
     *     known
     * @param extraInterval Welch's interval of it, 95 %
     * @param adjusted the p-value of Welch's t-test, adjusted for the number of segments (Holm 1979); NaN when not known
     * @param significant whether {@code adjusted} is at most 0.05, the data suffices, and those addressed are held against other members of
     *     their segment: against everybody else a segment chosen by what it bought changes without any effort
     * @param spend what was spent; NaN when not known
     * @param result {@code margin · extra · customers − spend}; NaN when not known
     * @param resultInterval its interval, 95 %
     * @param roi {@code result / spend}; NaN when not known or nothing was spent
     * @param roiInterval its interval, 95 %
     * @param sufficient whether the data suffices: as {@link Gate} has it, and both sides are as many as a segment needs
     * @param reasons why it does not suffice; empty when it does
     */
    public record SegmentReturn(
            Segment segment,
            Change addressed,
            Change others,
            double extra,
            Interval extraInterval,
            double adjusted,
            boolean significant,
            double spend,
            double result,
            Interval resultInterval,
            double roi,
            Interval roiInterval,
            boolean sufficient,
            List<Text> reasons) {

        /** Copies the list. */
        public SegmentReturn {
            reasons = List.copyOf(reasons);
        }
    }
}
