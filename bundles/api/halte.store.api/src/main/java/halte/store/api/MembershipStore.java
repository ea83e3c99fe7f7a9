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

    /** Returns when {@link #replace} last ran for a segmentation. */
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
