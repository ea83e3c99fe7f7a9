package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Segmentations.Explanation;
import halte.segmentation.api.Segmentations.Membership;
import halte.trait.api.Timelines;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Explains one customer's place, from his traits now. */
final class Explainer {

    /**
     * What is asked.
     *
     * @param customer the customer's number
     * @param at the moment of asking
     * @param stored his stored memberships
     */
    record Asked(long customer, Instant at, List<Membership> stored) {}

    private final Timelines timelines;

    Explainer(Timelines timelines) {
        this.timelines = timelines;
    }

    Explanation explain(Guarded strategy, Models.Ready ready, Asked asked) {
        long customer = asked.customer();
        TraitTable traits = timelines.of(customer, ready.traits(), asked.at()).orElseThrow(() -> unknown(customer));
        TraitRow row = traits.at(0);
        List<Segment> segments = strategy.call(guest -> segments(ready.model(), row));
        List<Reason> reasons = strategy.call(guest -> List.copyOf(ready.model().explain(row)));
        List<Estimate> estimates =
                strategy.call(guest -> List.copyOf(ready.model().estimates(row)));
        return new Explanation(
                customer,
                segments,
                asked.stored(),
                reasons,
                estimates,
                texts(traits),
                ready.version(),
                ready.madeBy(),
                strategy.bundle());
    }

    private static List<Segment> segments(SegmentationModel model, TraitRow row) {
        List<Integer> positions = new ArrayList<>();
        model.assign(row, positions::add);
        return positions.stream().sorted().map(model.segments()::get).toList();
    }

    private static Map<String, String> texts(TraitTable traits) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TraitColumn column : traits.columns()) {
            if (column.text(0) != null) {
                texts.put(column.name(), column.text(0));
            }
        }
        return texts;
    }

    private static RuntimeException unknown(long customer) {
        return new Failure(
                        "CUSTOMER_UNKNOWN",
                        Actor.USER,
                        "There is no customer number " + customer + ".",
                        "Check the number; a customer who was merged into another goes by the smaller number.")
                .asException();
    }
}
