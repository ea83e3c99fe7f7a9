package halte.segmentation;

import halte.segmentation.api.Segment;
import halte.segmentation.api.Segmentations.Perspective;
import java.util.List;

/**
 * Who is in which segment, and what the segments are worth.
 *
 * @param customers the customers' numbers, ascending, one per membership
 * @param segments the positions of their segments
 * @param unassigned how many customers are in no segment
 * @param perspectives the segments with their perspective
 */
record Memberships(long[] customers, int[] segments, long unassigned, List<Perspective> perspectives) {

    List<String> names() {
        return perspectives.stream().map(Perspective::segment).map(Segment::id).toList();
    }
}
