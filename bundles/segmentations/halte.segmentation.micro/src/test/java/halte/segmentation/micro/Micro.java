package halte.segmentation.micro;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Fits in tests. */
final class Micro {

    private Micro() {}

    static SegmentationModel fit(TraitTable population, Map<String, Object> parameters) {
        FitContext context = new FitContext(Parameters.of(parameters), Instant.EPOCH, 42);
        return new MicroStrategy().fit(population, context);
    }

    static List<String> english(SegmentationModel model) {
        return model.findings().stream().map(Text::en).toList();
    }

    static Table table(SegmentationModel model, String id) {
        return model.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a column of numbers of a table. */
    static double[] numbers(Table table, String id) {
        int column = table.columns().stream().map(Table.Column::id).toList().indexOf(id);
        return table.rows().stream()
                .mapToDouble(row -> ((Number) row.get(column)).doubleValue())
                .toArray();
    }

    static Map<String, Object> declared(List<String> names) {
        return Map.of("pack", "declared", "traits", names);
    }
}
