package halte.segmentation.api;

import halte.model.HalteException;
import halte.model.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The front door to the decision which segments to travel with: now, later, or deliberately not. One cannot have a policy for everybody, so
 * that the number of focus groups is capped and shown. Decisions are versioned documents and told to the journal; they stay when a
 * segment disappears, with a warning. Safe for use by any thread. Failures are thrown as {@link HalteException}.
 */
@ProviderType
public interface Focus {

    /** The most focus groups unless said otherwise. */
    int USUAL_MOST = 8;

    /** The most segments of one {@link #coverage}. */
    int MOST_VARIANTS = 50;

    /** The decision. */
    enum Stance {
        /** Travel with them now. */
        FOCUS,
        /** Perhaps in a later round. */
        LATER,
        /** Deliberately not. */
        NOT
    }

    /**
     * Decides about a segment, or decides anew.
     *
     * @param choice the decision
     * @param who who takes it, for the journal
     * @param expected the version that the caller knows; 0 for a first decision, negative for whatever there is
     * @return the decision as stored
     * @throws HalteException {@code FOCUS_INVALID} when reason or owner is missing, or suppression is asked for without {@link Stance#NOT};
     *     {@code SEGMENTATION_UNKNOWN}; {@code SEGMENT_UNKNOWN} when the last run has no such segment; {@code FOCUS_FULL} when
     *     there would be more focus groups than the cap and no reason to exceed it is given; {@code DOCUMENT_CHANGED}
     */
    Decision decide(Choice choice, String who, int expected);

    /**
     * Takes a decision back; its history stays.
     *
     * @throws HalteException {@code FOCUS_UNKNOWN} when there is none
     */
    void withdraw(SegmentRef segment, String who);

    /** Returns the decisions about a segmentation, or about all when it is null, with the number of focus groups. */
    Board board(String segmentation);

    /** Returns the decision about a segment, if there is one. */
    Optional<Decision> of(SegmentRef segment);

    /** Returns all decisions about a segment, newest first, those taken back since included. */
    List<Decision> history(SegmentRef segment);

    /**
     * Sets the most focus groups. There may be more already: then no further one is accepted.
     *
     * @param most from 1 to 1000
     * @param who who does it
     * @throws HalteException {@code FOCUS_INVALID} when out of range
     */
    void cap(int most, String who);

    /**
     * Tells whether a customer shall not be addressed: he is a present member of a segment that was decided {@link Stance#NOT} with
     * suppression.
     *
     * @param customer the customer's number
     * @return by which decisions; empty when he may be addressed
     */
    List<Decision> suppressed(long customer);

    /**
     * Goes through all customers who shall not be addressed.
     *
     * @param each gets each of them once, by number, on the calling thread
     */
    void suppressed(Consumer<Suppressed> each);

    /**
     * Returns a test for exports that leave out who shall not be addressed. It holds what is stored now, in memory, and may be used by
     * any thread.
     *
     * @return true for customers who shall not be addressed
     */
    LongPredicate suppression();

    /**
     * Shows who would get which message, when each of some segments gets a variant of its own. Scans the memberships of their
     * segmentations once.
     *
     * @param segments from 1 to {@link #MOST_VARIANTS} different segments; the first come first for customers in several
     * @throws HalteException {@code COVERAGE_INVALID} for another number of segments or the same one twice, {@code
     *     SEGMENTATION_UNKNOWN}, {@code SEGMENT_UNKNOWN} when the last run has no such segment
     */
    Coverage coverage(List<SegmentRef> segments);

    /**
     * What shall be decided.
     *
     * @param segment about which segment
     * @param stance the decision
     * @param suppress whether its members shall not be addressed, also when they are in another segment; with {@link Stance#NOT} only
     * @param reason why; at most 2000 characters
     * @param owner who owns it: a person or a team
     * @param exceeding why the cap on focus groups may be exceeded; null when it may not
     */
    record Choice(SegmentRef segment, Stance stance, boolean suppress, String reason, String owner, String exceeding) {}

    /**
     * A decision.
     *
     * @param segment about which segment
     * @param stance the decision; null in a history where it was taken back
     * @param suppress whether its members shall not be addressed
     * @param reason why; null where it was taken back
     * @param owner who owns it; null where it was taken back
     * @param exceeding why the cap was exceeded, or null
     * @param at when it was taken
     * @param who who took it
     * @param version counts up with every decision about the segment
     * @param warning what is wrong with it now, such as that the segment is gone; null when nothing is, and in a history
     */
    record Decision(
            SegmentRef segment,
            Stance stance,
            boolean suppress,
            String reason,
            String owner,
            String exceeding,
            Instant at,
            String who,
            int version,
            Text warning) {}

    /**
     * All decisions.
     *
     * @param decisions by stance, then by segment
     * @param focused number of focus groups over all segmentations
     * @param most the cap
     */
    record Board(List<Decision> decisions, int focused, int most) {

        /** Copies the list. */
        public Board {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * A customer who shall not be addressed.
     *
     * @param customer the customer's number
     * @param by the segments because of which, in order
     */
    record Suppressed(long customer, List<SegmentRef> by) {

        /** Copies the list. */
        public Suppressed {
            by = List.copyOf(by);
        }
    }
}
