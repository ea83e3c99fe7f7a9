package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.SegmentRef;

/** Says that a segment is not known. */
public final class UnknownSegment {

    private UnknownSegment() {}

    public static RuntimeException of(SegmentRef segment) {
        return new Failure(
                        "SEGMENT_UNKNOWN",
                        Actor.USER,
                        "The last run of '" + segment.segmentation() + "' has no segment '" + segment.segment() + "'.",
                        "Check the name, or run the segmentation first.")
                .asException();
    }
}
