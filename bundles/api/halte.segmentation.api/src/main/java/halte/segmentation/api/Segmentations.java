package halte.segmentation.api;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The front door to segmentations: define, run, look, explain. Safe for use by any thread; one run per segmentation at a time.
 * Failures are thrown as {@link HalteException}; {@code SEGMENTATION_UNKNOWN} wherever a name is not known, {@code STRATEGY_GAP} where
 * the strategy's bundle is gone, {@code GUEST_QUARANTINED} where the strategy hung or broke off too often. Each answer is of one
 * version of strategy and definition, also while they change.
 */
@ProviderType
public interface Segmentations {

    /** Defines a segmentation like {@link #define(Definition, String, int)}, whatever version there is. */
    default Definition define(Definition definition, String who) {
        return define(definition, who, -1);
    }

    /**
     * Defines a segmentation or a new version of it. The strategy checks the parameters.
     *
     * @param definition the definition; its version is ignored
     * @param who who does it, for the journal
     * @param expected the version that the caller knows; 0 for a new one, negative to write whatever there is
     * @return the definition with its new version
     * @throws HalteException {@code SEGMENTATION_INVALID} when it is incomplete, the strategy's own failure when a parameter is wrong,
     *     {@code DOCUMENT_CHANGED} when the newest version is another than expected, {@code SEGMENTATION_CYCLE} when it would depend on
     *     itself by way of others, {@code SEGMENT_UNKNOWN} when it asks for the members of a segment that another one's run did not bring
     */
    Definition define(Definition definition, String who, int expected);

    /**
     * Removes a segmentation and ends its memberships; their history stays.
     *
     * @throws HalteException {@code SEGMENTATION_NEEDED} naming the segmentations that depend on it, whose members would be wrong without it, or
     *     its segments whose members shall not be addressed
     */
    void remove(String segmentation, String who);

    /** Returns all segmentations, by name, including those with a gap. */
    List<Status> list();

    /** Returns the strategies that bundles offer, by name. */
    List<StrategyDescriptor> strategies();

    /**
     * Fits and assigns all customers and stores the memberships that changed. While the segmentation runs already, this call waits
     * and then runs again. When it fails, the memberships stay as they were.
     *
     * @param segmentation the segmentation's name
     * @param at the moment of asking, not before that of the last run, and not after now and the last touch
     * @return what came out
     * @throws HalteException {@code SEGMENTATION_RUN_BACKWARDS} for a moment before that of the last run, {@code SEGMENTATION_RUN_AHEAD}
     *     for one still to come, {@code GUEST_FAILED} when the strategy broke off
     */
    Result run(String segmentation, Instant at);

    /** Fits and assigns like {@link #run}, but stores nothing. */
    Result preview(Definition definition, Instant at);

    /** Returns what came out of the last run, if there was one. */
    Optional<Result> last(String segmentation);

    /**
     * Explains a customer's place, from the model of the last run and his traits now.
     *
     * @param segmentation the segmentation's name
     * @param customer the customer's number
     * @param at the moment of asking
     * @throws HalteException {@code SEGMENTATION_NOT_RUN} before the first run, {@code CUSTOMER_UNKNOWN}, {@code MODEL_OUTDATED} when the
     *     strategy's present version cannot read the model that another one fitted: then the next run mends it
     */
    Explanation explain(String segmentation, long customer, Instant at);

    /**
     * Returns members of a segment, by customer number.
     *
     * @param segmentation the segmentation's name
     * @param segment the segment's name
     * @param after the last customer seen; 0 for the first page
     * @param limit how many at most
     * @throws HalteException {@code SEGMENT_UNKNOWN} when the last run has no such segment
     */
    List<Membership> members(String segmentation, String segment, long after, int limit);

    /**
     * Goes through the members of a segmentation with what its model says of them, by the model of the last run and the traits at
     * its moment. Takes one pass over all timelines, in memory for the asked segments' members only.
     *
     * @param segmentation the segmentation's name
     * @param segment the segment's name; null for all segments
     * @param each gets the members by segment, then by customer number, on the calling thread
     * @throws HalteException {@code SEGMENT_UNKNOWN} when the last run has no such segment, otherwise as {@link #explain}
     */
    void export(String segmentation, String segment, Consumer<Placed> each);

    /**
     * Returns the members of whom an estimate is highest or lowest, such as those who need something again first. Members of whom it
     * is not known are left out.
     *
     * @param segmentation the segmentation's name
     * @param wanted by what, how many, and who is left out
     * @throws HalteException {@code ESTIMATE_UNKNOWN} when the model makes no such number, be it a text, otherwise as {@link #export}
     */
    List<Placed> ranked(String segmentation, Ranking wanted);

    /** Returns all memberships of a customer, present and past, newest first. */
    List<Membership> of(long customer);

    /**
     * Tells who moved between two moments: number of customers by segment then and segment later; a null segment means none.
     *
     * @param segmentation the segmentation's name
     * @param from the earlier moment
     * @param to the later moment
     * @throws HalteException {@code SEGMENTATION_NOT_RUN} when there was no run for the earlier moment or before
     */
    List<Move> diff(String segmentation, Instant from, Instant to);

    /**
     * What a segmentation is.
     *
     * @param id the name in lower case with hyphens
     * @param title the name for people
     * @param strategy the strategy's name
     * @param parameters the strategy's parameters
     * @param version counts up with every change; 0 before it is stored
     */
    record Definition(String id, Text title, String strategy, Map<String, Object> parameters, int version) {}

    /**
     * How a segmentation stands.
     *
     * @param definition what it is
     * @param lastRun when it last ran; null when never
     * @param sizes number of members by segment, as of the last run
     * @param gap why it cannot run now, with who must act; null when it can
     * @param madeBy symbolic name and version of the bundle that made the present memberships; null when it never ran
     * @param servedBy symbolic name and version of the bundle that would make them now; null with a gap
     * @param basis the segmentations that it depends on, see {@link Upkeep}
     */
    record Status(
            Definition definition,
            Instant lastRun,
            Map<String, Long> sizes,
            Failure gap,
            String madeBy,
            String servedBy,
            List<Basis> basis) {

        /** Copies the list. */
        public Status {
            basis = List.copyOf(basis);
        }

        /** Makes the status of a segmentation that depends on no other. */
        public Status(
                Definition definition,
                Instant lastRun,
                Map<String, Long> sizes,
                Failure gap,
                String madeBy,
                String servedBy) {
            this(definition, lastRun, sizes, gap, madeBy, servedBy, List.of());
        }

        /** Tells whether the memberships are served as another version made them than the one that would make them now. */
        public boolean stale() {
            return madeBy != null && servedBy != null && !madeBy.equals(servedBy);
        }

        /** Tells whether the memberships are based on a run of another segmentation that is not its newest, or that is gone. */
        public boolean outdated() {
            return lastRun != null && basis.stream().anyMatch(Basis::outdated);
        }
    }

    /**
     * Another segmentation that memberships are based on.
     *
     * @param segmentation its name
     * @param used the moment of the run that was used; null when it had not run
     * @param newest the moment of its last run; null when it never ran or is gone
     * @param outdated whether it ran again, or was removed, since it was used
     */
    record Basis(String segmentation, Instant used, Instant newest, boolean outdated) {}

    /**
     * What a run brought.
     *
     * @param definition what was run
     * @param at the moment of asking
     * @param customers how many customers were looked at
     * @param segments the segments with their perspective
     * @param unassigned how many customers are in no segment
     * @param sufficiency whether the data suffices
     * @param entered number of new memberships against the run before
     * @param left number of ended memberships against the run before
     * @param model the fitted model's data
     * @param tables what the fit found out, to look at
     * @param madeBy symbolic name and version of the bundle that fitted it
     */
    record Result(
            Definition definition,
            Instant at,
            long customers,
            List<Perspective> segments,
            long unassigned,
            Sufficiency sufficiency,
            long entered,
            long left,
            Map<String, Object> model,
            List<Table> tables,
            String madeBy) {}

    /**
     * Whether a segment is large enough to be worth it.
     *
     * @param segment the segment
     * @param size number of members
     * @param share size as a share of all customers looked at, 0–1
     * @param revenue the members' revenue net of refunds, in currency units
     * @param revenueShare revenue as a share of that of all customers; NaN when there is none
     * @param orders the members' number of orders net of refunds
     */
    record Perspective(Segment segment, long size, double share, double revenue, double revenueShare, long orders) {}

    /**
     * Whether the data suffices for an answer that means something.
     *
     * @param sufficient the verdict
     * @param customers customers with data of whom it says something, as {@link SegmentationModel#known} tells
     * @param historyDays days between the first and the last touch
     * @param findings why it does not suffice, and what else people should know
     */
    record Sufficiency(boolean sufficient, long customers, long historyDays, List<Text> findings) {}

    /**
     * A customer's place in a segment.
     *
     * @param segmentation the segmentation's name
     * @param segment the segment's name
     * @param customer the customer's number
     * @param since from when on
     * @param until until when; null when still
     * @param version the version of the segmentation that put him there
     */
    record Membership(String segmentation, String segment, long customer, Instant since, Instant until, int version) {}

    /**
     * A member with what the model says of him.
     *
     * @param membership his membership
     * @param estimates what the model says; empty when it makes no estimates or the customer is gone
     */
    record Placed(Membership membership, List<Estimate> estimates) {}

    /**
     * How many customers moved.
     *
     * @param from the segment before, or null
     * @param to the segment after, or null
     * @param customers how many
     */
    record Move(String from, String to, long customers) {}

    /**
     * Why a customer is where he is.
     *
     * @param customer the customer's number
     * @param segments his segments by the last fitted model and his traits now
     * @param stored his segments as stored by the last run
     * @param reasons the conditions
     * @param estimates what the model says of him beside his segments
     * @param traits his traits by name, as text; missing ones left out
     * @param version the version of the segmentation whose model explains
     * @param madeBy symbolic name and version of the bundle that fitted this model
     * @param servedBy symbolic name and version of the bundle that explained; another one than {@code madeBy} after a swap, until the
     *     segmentation runs again
     */
    record Explanation(
            long customer,
            List<Segment> segments,
            List<Membership> stored,
            List<Reason> reasons,
            List<Estimate> estimates,
            Map<String, String> traits,
            int version,
            String madeBy,
            String servedBy) {}
}
