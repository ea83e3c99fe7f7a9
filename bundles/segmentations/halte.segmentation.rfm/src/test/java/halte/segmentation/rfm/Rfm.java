package halte.segmentation.rfm;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the tests of this strategy share. */
final class Rfm {

    private Rfm() {}

    static SegmentationModel fit(TraitTable population, Map<String, Object> parameters) {
        Instant at = Instant.parse("2026-06-01T00:00:00Z");
        return new RfmStrategy().fit(population, new FitContext(Parameters.of(parameters), at, 1));
    }

    /** Makes a population of rows of recency, frequency and monetary value. */
    static TraitTable customers(double[]... rows) {
        return Tables.of(column("recency", rows, 0), column("frequency", rows, 1), column("monetary", rows, 2));
    }

    private static TraitColumn column(String name, double[][] rows, int trait) {
        return Tables.numbers(
                name, Arrays.stream(rows).mapToDouble(row -> row[trait]).toArray());
    }

    static List<String> english(List<Text> texts) {
        return texts.stream().map(Text::en).toList();
    }

    /** Returns what a model explains about a row, in English. */
    static List<String> explained(SegmentationModel model, TraitTable population, int row) {
        return model.explain(population.at(row)).stream()
                .map(reason -> reason.text().en())
                .toList();
    }
}
