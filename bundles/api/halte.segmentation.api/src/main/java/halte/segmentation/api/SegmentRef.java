package halte.segmentation.api;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.util.Objects;

/**
 * Which segment is meant.
 *
 * @param segmentation the segmentation's name
 * @param segment the segment's name within it
 */
public record SegmentRef(String segmentation, String segment) implements Comparable<SegmentRef> {

    /** Checks that nothing is missing. */
    public SegmentRef {
        Objects.requireNonNull(segmentation, "segmentation");
        Objects.requireNonNull(segment, "segment");
    }

    /**
     * Reads {@code segmentation/segment}, as {@link #toString} and {@link halte.trait.api.Aggregate#MEMBER} write it.
     *
     * @throws HalteException {@code SEGMENT_INVALID} when it is something else
     */
    public static SegmentRef of(String text) {
        int slash = text == null ? -1 : text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            throw new Failure(
                            "SEGMENT_INVALID",
                            Actor.USER,
                            "A segment is named as segmentation/segment, not as '" + text + "'.",
                            "Write it like rfm/champions.")
                    .asException();
        }
        return new SegmentRef(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Returns the failure {@code SEGMENT_UNKNOWN}: the segmentation's last run has no such segment. */
    public Failure unknown() {
        return new Failure(
                "SEGMENT_UNKNOWN",
                Actor.USER,
                "The last run of '" + segmentation + "' has no segment '" + segment + "'.",
                "Check the name, or run the segmentation first.");
    }

    @Override
    public int compareTo(SegmentRef other) {
        int order = segmentation.compareTo(other.segmentation);
        return order != 0 ? order : segment.compareTo(other.segment);
    }

    @Override
    public String toString() {
        return segmentation + "/" + segment;
    }
}
