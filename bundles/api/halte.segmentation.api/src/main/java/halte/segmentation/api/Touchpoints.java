package halte.segmentation.api;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Interval;
import halte.model.Text;
import java.time.Instant;
import java.util.List;

/**
 * Which touchpoints each segment uses, finds important, likes, and why; and which ones split: a delight to one segment, a stumbling block to
 * another.
 *
 * @param at the moment of asking: that of the last run
 * @param from touches before this do not count; null for all
 * @param groups the segments, in the model's order
 * @param touchpoints the touchpoints, the one that most customers used first; at most {@link #MOST}
 * @param left how many touchpoints are left out, at least
 * @param findings what people should know
 */
public record Touchpoints(
        Instant at, Instant from, List<Group> groups, List<Touchpoint> touchpoints, int left, List<Text> findings) {

    /** The most touchpoints that are told. */
    public static final int MOST = 200;

    /** How long before an order a touchpoint is on the way to it, in days. */
    public static final int WAY_DAYS = 30;

    /** The most frequent motives that are told. */
    public static final int MOST_MOTIVES = 3;

    /** Copies the lists. */
    public Touchpoints {
        groups = List.copyOf(groups);
        touchpoints = List.copyOf(touchpoints);
        findings = List.copyOf(findings);
    }

    /**
     * What to look at. Answers to surveys are touches of type {@code survey-answer} whose property {@code about} names the touchpoint, {@code question}
     * the question, and {@code reason} a coded reason; what was answered is the rating.
     *
     * @param days how far to look back, from 1 to 36500; null for all time
     * @param scale the scale of ratings; null to take it from the ratings
     * @param rating the question whose answers rate a touchpoint; null for all but that of importance
     * @param importance the question how important a touchpoint is
     */
    public record Question(Integer days, Scale scale, String rating, String importance) {

        /** All time, scales and ratings as they are found, importance asked as {@code importance}. */
        public static final Question USUAL = new Question(null, null, null, "importance");

        /**
         * Checks the ranges.
         *
         * @throws HalteException {@code PARAMETER_INVALID}
         */
        public Question {
            importance = importance == null ? "importance" : importance;
            if (days != null && (days < 1 || days > 36_500)) {
                throw invalid("days is from 1 to 36500").asException();
            }
            if (importance.equals(rating)) {
                throw invalid("rating and importance are different questions").asException();
            }
        }
    }

    private static Failure invalid(String rule) {
        return new Failure("PARAMETER_INVALID", Actor.USER, "A parameter makes no sense: " + rule + ".", "Correct it.");
    }

    /**
     * A scale of ratings.
     *
     * @param low the worst rating
     * @param high the best one
     */
    public record Scale(double low, double high) {

        /**
         * Checks the order.
         *
         * @throws HalteException {@code PARAMETER_INVALID}
         */
        public Scale {
            if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
                throw invalid("a scale goes from the worst to the best rating").asException();
            }
        }

        /** Returns what is neither good nor bad. */
        public double middle() {
            return (low + high) / 2;
        }
    }

    /**
     * A segment.
     *
     * @param segment which one
     * @param members its members
     * @param buyers how many of them ordered in the period
     * @param sufficient whether its data suffices, as {@link Gate} has it
     */
    public record Group(Segment segment, long members, long buyers, boolean sufficient) {}

    /**
     * A touchpoint.
     *
     * @param name its name
     * @param scale the scale of its ratings; null without ratings
     * @param ratedBy {@code survey} when the ratings are answers about it, {@code touches} when they came with touches there; null without
     *     ratings. Where there are both, those of more customers count: they may have different scales
     * @param everybody all customers whom the last run looked at
     * @param cells one per segment
     * @param splits pairs of segments between which it splits; it is a splitting touchpoint when there is one
     */
    public record Touchpoint(
            String name, Scale scale, String ratedBy, Cell everybody, List<Cell> cells, List<Split> splits) {

        /** Copies the lists. */
        public Touchpoint {
            cells = List.copyOf(cells);
            splits = List.copyOf(splits);
        }
    }

    /**
     * A touchpoint within a segment.
     *
     * @param reach the share of the members who used it, 0–1, with Wilson's interval
     * @param touches how many touches they had there
     * @param rating the mean rating of those who rated it, each counted once with the mean of his ratings, with Student's interval
     * @param stated how important they say it is, likewise
     * @param onTheWay importance derived from behaviour: of the members who ordered, the share who used it in the {@link #WAY_DAYS} days
     *     before an order, 0–1, with Wilson's interval; orders themselves do not count as use. It says what comes before orders,
     *     not what brings them about
     * @param motives the most frequent reasons that they give, at most {@link #MOST_MOTIVES}
     */
    public record Cell(Score reach, long touches, Score rating, Score stated, Score onTheWay, List<Motive> motives) {

        /** Copies the list. */
        public Cell {
            motives = List.copyOf(motives);
        }
    }

    /**
     * A share or a mean.
     *
     * @param known of how many customers
     * @param value the share or the mean; NaN of nobody
     * @param interval its interval, 95 %
     */
    public record Score(long known, double value, Interval interval) {}

    /**
     * Why a touchpoint is used.
     *
     * @param reason the coded reason
     * @param customers how many give it
     * @param share these as a share of those who give any reason, 0–1
     * @param interval Wilson's interval of that share, 95 %
     */
    public record Motive(String reason, long customers, double share, Interval interval) {}

    /**
     * Two segments on opposite sides of the scale's middle whose mean ratings differ significantly, both with enough data and enough ratings.
     *
     * @param pleased the position of the one above the middle
     * @param displeased the position of the one below
     * @param difference of their means
     * @param interval Welch's, 95 %
     * @param adjusted the p-value of Welch's t-test, adjusted for all pairs of segments and all touchpoints (Holm 1979)
     */
    public record Split(int pleased, int displeased, double difference, Interval interval, double adjusted) {}
}
