package halte.segmentation.rfm;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A model as a tree and back. */
final class RfmData {

    private static final String NAME = "rfm";
    private static final int VERSION = 1;

    private RfmData() {}

    static Map<String, Object> write(boolean wholeDays, List<Scale> scales, List<Cell> cells, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(NAME, VERSION, findings);
        data.put("whole-days", wholeDays);
        for (Scale scale : scales) {
            data.put(scale.dimension().key(), write(scale));
        }
        data.put("cells", cells.stream().map(Cell::write).toList());
        return data;
    }

    private static Map<String, Object> write(Scale scale) {
        return Map.of(
                "bins",
                scale.bins(),
                "cuts",
                Arrays.stream(scale.cuts()).boxed().toList(),
                "at-cut",
                scale.atCutAbove() ? "above" : "below");
    }

    static RfmModel read(Parameters data) {
        return ModelData.read(data, NAME, VERSION, RfmData::model);
    }

    private static RfmModel model(Parameters data) {
        Map<Dimension, Scale> scales = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            scales.put(dimension, scale(data.tree(dimension.key()), dimension));
        }
        int[] bins = scales.values().stream().mapToInt(Scale::bins).toArray();
        return new RfmModel(data.flag("whole-days", true), scales, Cells.read(data, bins), ModelData.findings(data));
    }

    private static Scale scale(Parameters tree, Dimension dimension) {
        int bins = tree.whole("bins", 0);
        double[] cuts = tree.numbers("cuts");
        if (bins < 1 || cuts.length >= bins) {
            throw tree.invalid("cuts", "must be fewer than bins");
        }
        return new Scale(dimension, bins, cuts, "above".equals(tree.text("at-cut")));
    }
}
