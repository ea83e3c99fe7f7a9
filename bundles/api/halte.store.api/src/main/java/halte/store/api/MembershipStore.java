package halte.store.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is in which segment since when and until when. */
public interface MembershipStore {

    /**
     * Replaces the present memberships of a segmentation by new ones, in one step: those that stay keep their since, others end or
     * begin at {@code at}.
     *
     * @param segmentation the segmentation's name
     * @param version the version of the segmentation that found them
     * @param at the moment they hold for
     * @param customers the customers' numbers, in any order; a customer stands once per segment
     * @param segments the position of each one's segment in {@code names}
     * @param names names of segments
     * @return how many began and ended
     */
    Changed replace(String segmentation, int version, Instant at, long[] customers, int[] segments, List<String> names);

    /**
     * Replaces the present memberships of some customers of a segmentation, in one step; those of other customers stay as they are.
     *
     * @param fresh the new memberships of these customers
     * @param looked the customers' numbers, ascending, each once; who has no new membership leaves all
     * @return how many began and ended, and how many there are now of all customers
     */
    Changed amend(Placement fresh, long[] looked);

    /** Returns memberships of a segment at present, by customer number above {@code after}, at most {@code limit}. */
    List<StoredMembership> members(String segmentation, String segment, long after, int limit);

    /** Scans the present memberships of a segmentation: calls with the customer's number and the segment's name. */
    void scan(String segmentation, java.util.function.ObjLongConsumer<String> each);

    /** Returns all memberships of a customer, present and past, newest first. */
    List<StoredMembership> of(long customer);

    /** Returns the present number of members by segment. */
    Map<String, Long> sizes(String segmentation);

    /**
     * Counts moves between two moments. Segments that a customer left pair with those that he entered; no segment is null. A segment
     * in which he stayed is no move. Customers in several segments count once per pair.
     *
     * @param segmentation the segmentation's name
     * @param from the earlier moment
     * @param to the later moment
     */
    List<Moved> diff(String segmentation, Instant from, Instant to);

    /**
     * Counts by segment who was in it at two moments, and how many memberships began and ended between them.
     *
     * @param segmentation the segmentation's name
     * @param from the earlier moment, which does not count itself
     * @param to the later moment, which does
     * @return segments that ever had a member, by name
     */
    Map<String, Turnover> turnover(String segmentation, Instant from, Instant to);

    /** Returns when {@link #replace} or {@link #amend} last ran for a segmentation. */
    Optional<Instant> lastRun(String segmentation);

    /**
     * A membership.
     *
     * @param segmentation the segmentation's name
     * @param segment the segment's name
     * @param customer the customer's number
     * @param since from when on
     * @param until until when; null when still
     * @param version the version of the segmentation that put him there
     */
    record StoredMembership(
            String segmentation, String segment, long customer, Instant since, Instant until, int version) {}

    /**
     * Memberships to store.
     *
     * @param segmentation the segmentation's name
     * @param version the version of the segmentation that found them
     * @param at the moment they hold for
     * @param customers the customers' numbers, in any order; a customer stands once per segment
     * @param segments the position of each one's segment in {@code names}
     * @param names names of segments
     */
    record Placement(
            String segmentation, int version, Instant at, long[] customers, int[] segments, List<String> names) {}

    /**
     * Who came and went.
     *
     * @param before how many were in the segment at the earlier moment
     * @param entered how many memberships began after it, up to the later moment
     * @param left how many ended after it, up to the later moment
     * @param after how many were in the segment at the later moment
     */
    record Turnover(long before, long entered, long left, long after) {}

    /**
     * How many memberships changed.
     *
     * @param entered how many began
     * @param left how many ended
     * @param present how many there are now
     */
    record Changed(long entered, long left, long present) {}

    /**
     * How many customers moved.
     *
     * @param from the segment before, or null
     * @param to the segment after, or null
     * @param customers how many
     */
    record Moved(String from, String to, long customers) {}
}
