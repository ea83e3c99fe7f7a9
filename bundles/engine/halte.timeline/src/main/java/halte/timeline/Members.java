package halte.timeline;

import java.util.function.IntPredicate;

/** Who is in which segments while a program runs. Safe for use by any thread. */
@FunctionalInterface
public interface Members {

    /** Nobody is in any. */
    Members NONE = membership -> row -> false;

    /**
     * Returns who is in a segment, by row of the image's customers.
     *
     * @param membership the segment, as {@code segmentation/segment}; one that nobody knows has no members
     */
    IntPredicate of(String membership);
}
