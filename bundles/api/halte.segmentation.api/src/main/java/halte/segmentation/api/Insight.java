package halte.segmentation.api;

import halte.model.HalteException;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The front door to what is known of segments beyond who is in them: whether their data suffices, whether they are worth the effort, in what they
 * differ, what came of them, and how they drift. All of it holds for every strategy alike. Each answer takes a pass over all timelines and a scan of
 * memberships; a comparison one for its traits and two per segmentation. Safe for use by any thread. Failures are thrown as {@link HalteException}: {@code SEGMENTATION_UNKNOWN}, {@code
 * SEGMENTATION_NOT_RUN} before the first run, {@code SEGMENT_UNKNOWN}, {@code STRATEGY_GAP} where the strategy's traits are needed
 * and its bundle is gone.
 */
@ProviderType
public interface Insight {

    /** The period of {@link #perspective} unless said otherwise, in days. */
    int USUAL_DAYS = 90;

    /** The most segments of one {@link #compare}. */
    int MOST_SIDES = 8;

    /**
     * Judges segment by segment whether the data suffices, as of the last run and by the segmentation's {@link #thresholds}.
     *
     * @param segmentation the segmentation's name
     * @return one per segment, in the model's order, those that do not suffice included
     */
    List<Gate> sufficiency(String segmentation);

    /** Returns the thresholds of a segmentation; {@link Thresholds#USUAL} when none were set. */
    Thresholds thresholds(String segmentation);

    /**
     * Sets the thresholds of a segmentation. Kept as a versioned document and told to the journal.
     *
     * @param segmentation the segmentation's name
     * @param thresholds the thresholds; null to return to the usual ones
     * @param who who does it
     */
    Thresholds thresholds(String segmentation, Thresholds thresholds, String who);

    /**
     * Judges segment by segment whether it has perspective, as of the last run. Uses the effort that was set for a segment.
     *
     * @param segmentation the segmentation's name
     * @param days the length of the period that growth is looked at over; 1 to 3650
     * @return one per segment, in the model's order
     */
    List<Outlook> perspective(String segmentation, int days);

    /**
     * Judges one segment with an effort that is tried out, and stores nothing.
     *
     * @param segment the segment
     * @param effort the effort; null for none
     * @param days as for {@link #perspective(String, int)}
     */
    Outlook perspective(SegmentRef segment, Effort effort, int days);

    /** Returns the effort that was set for a segment, if there is one. */
    Optional<Effort> effort(SegmentRef segment);

    /**
     * Sets what it takes to address a segment. Kept as a versioned document and told to the journal.
     *
     * @param segment the segment; it need not be in the last run
     * @param effort the effort; null to forget it
     * @param who who does it
     */
    void effort(SegmentRef segment, Effort effort, String who);

    /**
     * Puts segments side by side, be they of one segmentation or of several.
     *
     * @param segments from 2 to {@link #MOST_SIDES} different segments
     * @param traits what to compare them by; empty for the traits of their strategies. Traits of the same name must be equal
     * @throws HalteException {@code COMPARISON_INVALID} for another number of segments or the same one twice, {@code TRAIT_INVALID}
     */
    Comparison compare(List<SegmentRef> segments, List<TraitDeclaration> traits);

    /**
     * Shows what came of the customers of each segment, how sure that is, and what chance would have shown.
     *
     * @param segmentation the segmentation's name
     * @param question what to compare
     * @param at the moment of the traits; null for that of the last run. Who came after the last run does not count
     * @throws HalteException {@code OUTCOME_INVALID} when the trait is a text and it is not said which one counts, or for a moment
     *     before the last run; {@code TRAIT_INVALID}, {@code TRAIT_UNKNOWN}
     */
    Outcome outcome(String segmentation, Outcome.Question question, Instant at);

    /**
     * Shows which touchpoints each segment uses, finds important and likes, and why, as of the last run. Takes one pass over all
     * timelines, and one more per ten touchpoints that surveys ask about.
     *
     * @param segmentation the segmentation's name
     * @param question what to look at
     */
    Touchpoints touchpoints(String segmentation, Touchpoints.Question question);

    /**
     * Shows what a marketing effort returned per segment: the change of revenue of those addressed, less that of others.
     *
     * @param segmentation the segmentation's name
     * @param question what to look at
     * @throws HalteException {@code RETURN_INVALID} for an effort that began before the last run, since segments must not know what came of it;
     *     {@code TRAIT_UNKNOWN}
     */
    MarketingReturn marketingReturn(String segmentation, MarketingReturn.Question question);

    /**
     * Shows how a segmentation and its segments changed since the model was fitted.
     *
     * @param segmentation the segmentation's name
     * @param at the moment of asking, not before the fit
     * @throws HalteException {@code DRIFT_UNKNOWN} when the last fit was made before distributions were kept: the next run mends it;
     *     {@code DRIFT_INVALID} for a moment before the fit
     */
    Drift drift(String segmentation, Instant at);

    /**
     * Returns the stored runs since the segmentation was defined, newest first.
     *
     * @param segmentation the segmentation's name
     * @param limit how many at most
     */
    List<Drift.Run> history(String segmentation, int limit);
}
