package halte.segmentation.demographic;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fits models and reads what came out. */
final class People {

    static final Instant ASKED = Instant.parse("2014-07-01T00:00:00Z");

    private People() {}

    static SegmentationModel fit(TraitTable population, Map<String, Object> parameters) {
        return new DemographicStrategy().fit(population, new FitContext(Parameters.of(parameters), ASKED, 1));
    }

    /** Returns the sizes of the segments by name. */
    static Map<String, Integer> sizes(SegmentationModel model, TraitTable population) {
        Map<String, Integer> sizes = new TreeMap<>();
        Assignments.of(model, population)
                .forEach(segments -> segments.forEach(segment -> sizes.merge(segment, 1, Integer::sum)));
        return sizes;
    }

    static List<List<Object>> rows(SegmentationModel model, String table) {
        return model.tables().stream()
                .filter(one -> one.id().equals(table))
                .map(Table::rows)
                .findFirst()
                .orElseThrow();
    }

    static List<String> english(SegmentationModel model) {
        return model.findings().stream().map(Text::en).toList();
    }

    static double number(List<Object> row, int column) {
        return ((Number) row.get(column)).doubleValue();
    }
}
