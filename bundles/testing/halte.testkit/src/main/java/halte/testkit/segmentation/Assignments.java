package halte.testkit.segmentation;

import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Runs a model over a population and writes down where everybody went. */
public final class Assignments {

    private Assignments() {}

    /** Returns the names of each customer's segments, in the order of the model's segments, by row. */
    public static List<List<String>> of(SegmentationModel model, TraitTable population) {
        return IntStream.range(0, population.size())
                .mapToObj(row -> of(model, population.at(row)))
                .toList();
    }

    /** Returns the names of one customer's segments, in the order of the model's segments. */
    public static List<String> of(SegmentationModel model, TraitRow row) {
        return positions(model, row).stream()
                .sorted()
                .map(position -> model.segments().get(position).id())
                .toList();
    }

    static List<Integer> positions(SegmentationModel model, TraitRow row) {
        List<Integer> positions = new ArrayList<>();
        model.assign(row, positions::add);
        return positions;
    }
}
