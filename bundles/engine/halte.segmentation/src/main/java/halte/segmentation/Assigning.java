package halte.segmentation;

import halte.segmentation.api.SegmentationModel;
import halte.timeline.Workers;
import halte.trait.api.TraitTable;
import java.util.List;

/**
 * Assigns the customers of a table, range by range.
 *
 * @param strategy whose model it is
 * @param model the model
 * @param segments how many segments it has
 * @param table the customers
 */
record Assigning(Guarded strategy, SegmentationModel model, int segments, TraitTable table) {

    private static final int RANGE = 16_384;

    Assignment on(Workers workers) {
        RangeAssignment[] ranges = new RangeAssignment[(table.size() + RANGE - 1) / RANGE];
        workers.run(ranges.length, number -> ranges[number] = range(number * RANGE));
        return Assignment.joined(List.of(ranges));
    }

    private RangeAssignment range(int from) {
        int until = Math.min(table.size(), from + RANGE);
        return strategy.call(guest -> new RangeAssignment(segments).assign(model, table, from, until));
    }
}
