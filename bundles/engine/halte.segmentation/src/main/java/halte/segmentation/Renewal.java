package halte.segmentation;

import halte.model.Text;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Upkeep.Scope;
import java.time.Instant;
import java.util.List;

/**
 * What a refresh with the model of the last fit found, before anything is stored.
 *
 * @param scope whom it looked at
 * @param reason why
 * @param bundle the bundle that assigned
 * @param at the moment of asking
 * @param looked the customers looked at, ascending; null for everybody
 * @param assigned how many customers the model assigned
 * @param segments the model's segments
 * @param customers the customers' numbers, one per membership
 * @param places the positions of their segments
 */
record Renewal(
        Scope scope,
        Text reason,
        String bundle,
        Instant at,
        long[] looked,
        long assigned,
        List<Segment> segments,
        long[] customers,
        int[] places) {

    List<String> names() {
        return segments.stream().map(Segment::id).toList();
    }
}
