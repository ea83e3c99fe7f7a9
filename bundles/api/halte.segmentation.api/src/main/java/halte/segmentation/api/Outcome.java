package halte.segmentation.api;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Interval;
import halte.model.Text;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What came of the customers of each segment, such as who answered a campaign or how much was spent. A segment is held against everybody
 * else, not against all customers: it is part of these, and what is part of both cannot differ.
 *
 * @param asked what was asked
 * @param at the moment of the traits
 * @param share whether a share is compared instead of a mean
 * @param everybody all customers whom the last run looked at, those in no segment included
 * @param segments one per segment, in the model's order
 * @param test whether the segments differ at all
 * @param chance what chance would show in segments of these sizes
 * @param gains by variant of the message what it brought beyond the generic one, over everybody; empty unless variants were asked for
 * @param findings what people should know
 */
public record Outcome(
        Asked asked,
        Instant at,
        boolean share,
        Part everybody,
        List<SegmentOutcome> segments,
        Test test,
        Chance chance,
        List<Gain> gains,
        List<Text> findings) {

    /** The most variants of a message beside the generic one; rarer ones are left out, which a finding tells. */
    public static final int MOST_VARIANTS = 5;

    /** Copies the lists. */
    public Outcome {
        segments = List.copyOf(segments);
        gains = List.copyOf(gains);
        findings = List.copyOf(findings);
    }

    /**
     * What to compare. With {@code is}: the share for whom the trait is this text. With {@code above}: the share for whom the number is larger.
     * With neither: the share for whom it is 1 where the trait is nothing but 0 and 1, else its mean.
     *
     * @param trait the trait
     * @param is the text that counts, or null
     * @param above the number above which it counts, or null
     * @param variant the trait that tells which variant of a message a customer got, such as a campaign's name; null to compare none
     * @param generic which of its texts is the variant that everybody could have got; null without {@code variant}
     */
    public record Question(TraitDeclaration trait, String is, Double above, TraitDeclaration variant, String generic) {

        /**
         * Checks what goes together.
         *
         * @throws HalteException {@code OUTCOME_INVALID}
         */
        public Question {
            Objects.requireNonNull(trait, "trait");
            require(is == null || above == null, "either a text or a number counts, not both");
            require(above == null || Double.isFinite(above), "the number above which it counts is finite");
            require((variant == null) == (generic == null), "a variant needs to know which one is generic");
            require(variant == null || !variant.name().equals(trait.name()), "the variant is another trait");
        }

        private static void require(boolean holds, String rule) {
            if (!holds) {
                throw new Failure(
                                "OUTCOME_INVALID",
                                Actor.USER,
                                "The outcome makes no sense: " + rule + ".",
                                "Correct it.")
                        .asException();
            }
        }
    }

    /**
     * What was asked, in words.
     *
     * @param trait the trait's name
     * @param unit the trait's unit for people, or null
     * @param is the text that counts, or null
     * @param above the number above which it counts, or null
     * @param variant the name of the trait that tells variants, or null
     * @param generic the generic variant, or null
     */
    public record Asked(String trait, String unit, String is, Double above, String variant, String generic) {

        /** Names the parts of a question. */
        public static Asked of(Question question) {
            return new Asked(
                    question.trait().name(),
                    question.trait().unit(),
                    question.is(),
                    question.above(),
                    question.variant() == null ? null : question.variant().name(),
                    question.generic());
        }
    }

    /**
     * Some customers.
     *
     * @param members how many they are
     * @param known of how many the outcome is known
     * @param holding for how many of these it holds; −1 where means are compared
     * @param value the share, or the mean; NaN when it is known of nobody
     * @param interval its interval, 95 %: Wilson's for a share, Student's for a mean
     */
    public record Part(long members, long known, long holding, double value, Interval interval) {}

    /**
     * Some customers held against others, none of whom is in both.
     *
     * @param difference the difference of shares or means; NaN when either is not known
     * @param differenceInterval 95 %: Newcombe's hybrid score interval for shares, Welch's for means
     * @param ratio how many times the others' share or mean; infinite when theirs is 0; NaN when both are 0, or where a mean is
     *     below 0
     * @param ratioInterval 95 %. Shares: the score interval, which also holds where nobody answered (P. A. R. Koopman, Confidence intervals
     *     for the ratio of two binomial proportions, Biometrics 40 (1984) 513–517). Means: E. C. Fieller, Some problems in interval
     *     estimation, JRSS B 16 (1954) 175–185; unknown where the others' mean may be 0
     * @param p the two-sided p-value of no difference. Shares: the pooled z-test, or R. A. Fisher's exact test where fewer than five are
     *     expected to hold or not to hold on either side. Means: Welch's t-test. NaN when not known
     * @param adjusted the same adjusted for the number of segments (Holm 1979); NaN when not known
     * @param significant whether {@code adjusted} is at most 0.05 and the data suffices
     */
    public record Lift(
            double difference,
            Interval differenceInterval,
            double ratio,
            Interval ratioInterval,
            double p,
            double adjusted,
            boolean significant) {}

    /**
     * A segment.
     *
     * @param segment which one
     * @param members its members
     * @param others everybody else
     * @param lift the members held against everybody else
     * @param sufficient whether the data suffices: as {@link Gate} has it, and the outcome is known of as many as a segment needs
     * @param reasons why it does not suffice; empty when it does
     * @param gains by variant of the message what it brought in this segment; empty unless variants were asked for
     */
    public record SegmentOutcome(
            Segment segment,
            Part members,
            Part others,
            Lift lift,
            boolean sufficient,
            List<Text> reasons,
            List<Gain> gains) {

        /** Copies the lists. */
        public SegmentOutcome {
            reasons = List.copyOf(reasons);
            gains = List.copyOf(gains);
        }
    }

    /**
     * What a variant of a message brought beyond the generic one.
     *
     * @param variant the variant
     * @param specific those who got it
     * @param generic those who got the generic one
     * @param lift the former held against the latter, adjusted for the number of gains
     */
    public record Gain(String variant, Part specific, Part generic, Lift lift) {}

    /**
     * Whether segments differ at all.
     *
     * @param name {@code chi-square} (K. Pearson, Philosophical Magazine 50 (1900) 157–175) for shares, {@code welch-anova} (B. L. Welch, On the
     *     comparison of several mean values, Biometrika 38 (1951) 330–336) for means
     * @param statistic its statistic; NaN, like freedom and p, where customers are in several segments, fewer than two segments have known
     *     members, or no variance is left
     * @param freedom degrees of freedom; NaN where there is no statistic
     * @param freedomWithin denominator degrees of freedom; NaN for chi-square
     * @param p its p-value; NaN where there is no statistic
     * @param effect how large the differences are, 0–1: Cramér's V for shares, η² for means; NaN as above
     * @param dealt how likely chance differs as much: from dealing the customers' outcomes out anew at random, which holds for small segments
     *     and for customers in several; NaN when there is nothing to deal
     */
    public record Test(
            String name,
            double statistic,
            double freedom,
            double freedomWithin,
            double p,
            double effect,
            double dealt) {}

    /**
     * What chance would show in segments of these sizes, among those whose data suffices: the outcomes of all customers dealt out at random,
     * many times.
     *
     * @param tested how many segments are held against everybody else
     * @param apparent how many of them have an unadjusted p-value of at most 0.05
     * @param expected how many would by chance alone, on average
     * @param significant how many are left after adjusting
     * @param deals how often outcomes were dealt
     * @param best the highest value of a segment
     * @param gap the largest difference between two segments
     */
    public record Chance(
            int tested, int apparent, double expected, int significant, int deals, Extreme best, Extreme gap) {}

    /**
     * What was found, and what chance makes of it.
     *
     * @param found what was found; NaN, like the others, with fewer than two segments
     * @param usual what chance shows on average; NaN likewise
     * @param rarely what chance exceeds once in twenty times; NaN likewise
     * @param p how likely chance does as well; NaN likewise
     */
    public record Extreme(double found, double usual, double rarely, double p) {}
}
