package halte.segmentation.propensity;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.trait.api.TraitRow;
import java.util.List;

/** Reads what a model tells. */
record Told(SegmentationModel model) {

    Table table(String id) {
        return model.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a measure of the check by other customers, or by others later: value, low, high. */
    double[] measure(boolean later, String measure) {
        Text by = later ? Tables.LATER : Tables.OTHERS;
        List<Object> row = table("check").rows().stream()
                .filter(each ->
                        each.get(0).equals(by) && ((Text) each.get(1)).en().equals(measure))
                .findFirst()
                .orElseThrow();
        return new double[] {number(row.get(2)), number(row.get(3)), number(row.get(4))};
    }

    static double number(Object cell) {
        return cell == null ? Double.NaN : ((Number) cell).doubleValue();
    }

    /** Returns in how many tenths what was foretold lies within the interval of what was observed. */
    long right(boolean later) {
        Text by = later ? Tables.LATER : Tables.OTHERS;
        return table("calibration").rows().stream()
                .filter(row -> row.get(0).equals(by) && Boolean.TRUE.equals(row.get(7)))
                .count();
    }

    List<String> findings() {
        return model.findings().stream().map(Text::en).toList();
    }

    boolean finds(String beginning) {
        return findings().stream().anyMatch(each -> each.startsWith(beginning));
    }

    double probability(TraitRow row) {
        return estimate(row, "probability").number();
    }

    Estimate estimate(TraitRow row, String id) {
        return model.estimates(row).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
