package halte.segmentation.api;

import java.util.Objects;
import java.util.function.LongPredicate;

/**
 * By what members are to be ranked.
 *
 * @param segment the segment's name; null for all segments
 * @param estimate the estimate's name; it must be a number
 * @param highest whether the highest come first
 * @param limit how many at most
 * @param leftOut tells by a customer's number who is left out, such as {@link Focus#suppression}; asked on the calling thread
 */
public record Ranking(String segment, String estimate, boolean highest, int limit, LongPredicate leftOut) {

    /** Checks that what is needed is there. */
    public Ranking {
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(leftOut, "leftOut");
    }

    /** Makes a ranking that leaves out nobody. */
    public static Ranking of(String segment, String estimate, boolean highest, int limit) {
        return new Ranking(segment, estimate, highest, limit, customer -> false);
    }
}
