package halte.segmentation.rfm;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model as a tree and back. */
final class RfmData {

    private static final String NAME = "rfm";
    private static final int VERSION = 1;

    private RfmData() {}

    static Map<String, Object> write(boolean wholeDays, List<Scale> scales, List<Cell> cells, List<Text> findings) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("model", NAME);
        data.put("version", VERSION);
        data.put("whole-days", wholeDays);
        for (Scale scale : scales) {
            data.put(scale.dimension().key(), write(scale));
        }
        data.put("cells", cells.stream().map(Cell::write).toList());
        data.put(
                "findings",
                findings.stream()
                        .map(text -> Map.of("en", text.en(), "nl", text.nl()))
                        .toList());
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
        try {
            if (!NAME.equals(data.text("model")) || data.whole("version", 0) != VERSION) {
                throw data.invalid("model", "is of another strategy or version");
            }
            return model(data);
        } catch (HalteException unreadable) {
            throw new Failure(
                            "MODEL_UNREADABLE",
                            Actor.USER,
                            "The stored model cannot be read: "
                                    + unreadable.failure().message(),
                            "Run the segmentation again; that fits a new model.")
                    .asException(unreadable);
        }
    }

    private static RfmModel model(Parameters data) {
        Map<Dimension, Scale> scales = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            scales.put(dimension, scale(data.tree(dimension.key()), dimension));
        }
        int[] bins = scales.values().stream().mapToInt(Scale::bins).toArray();
        List<Text> findings = data.trees("findings").stream()
                .map(tree -> new Text(tree.text("en"), tree.text("nl")))
                .toList();
        return new RfmModel(data.flag("whole-days", true), scales, Cells.read(data, bins), findings);
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
