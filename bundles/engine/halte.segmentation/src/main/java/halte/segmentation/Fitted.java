package halte.segmentation;

import halte.segmentation.api.Segment;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Perspective;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Segmentations.Sufficiency;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a fit and the assignment of all customers brought, before anything is stored.
 *
 * @param definition what was fitted
 * @param bundle the bundle that fitted it
 * @param at the moment of asking
 * @param looked how many customers were looked at
 * @param customers the customers' numbers, one per membership
 * @param segments the positions of their segments
 * @param unassigned how many customers are in no segment
 * @param perspectives the segments with their perspective
 * @param sufficiency whether the data suffices
 * @param model the model's data
 */
record Fitted(
        Definition definition,
        String bundle,
        Instant at,
        long looked,
        long[] customers,
        int[] segments,
        long unassigned,
        List<Perspective> perspectives,
        Sufficiency sufficiency,
        Map<String, Object> model) {

    List<String> names() {
        return perspectives.stream().map(Perspective::segment).map(Segment::id).toList();
    }

    StoredModel stored() {
        return new StoredModel(definition.version(), definition.strategy(), definition.parameters(), bundle, model);
    }

    Result result(long entered, long left) {
        return new Result(definition, at, looked, perspectives, unassigned, sufficiency, entered, left, model);
    }
}
