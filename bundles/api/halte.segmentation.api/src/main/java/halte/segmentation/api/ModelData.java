package halte.segmentation.api;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What stored models have in common: whose they are, of which version, and what the fit found out. Spares strategies to repeat it. */
public final class ModelData {

    private ModelData() {}

    /**
     * Begins a tree for {@link SegmentationModel#data()}.
     *
     * @param model the strategy's name
     * @param version the version of the strategy's own format
     * @param findings the model's findings
     * @return a tree to add to
     */
    public static Map<String, Object> begin(String model, int version, List<Text> findings) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("model", model);
        data.put("version", version);
        data.put("findings", findings.stream().map(Text::tree).toList());
        return data;
    }

    /** Returns the findings of a stored model; fails like {@link Parameters#words} when they are none. */
    public static List<Text> findings(Parameters data) {
        return data.trees("findings").stream()
                .map(tree -> new Text(tree.text("en"), tree.text("nl")))
                .toList();
    }

    /**
     * Reads a stored model.
     *
     * @param data what {@link SegmentationModel#data()} returned
     * @param model the strategy's name
     * @param version the only version of the format that it reads
     * @param read makes the model from the data
     * @throws HalteException {@code MODEL_UNREADABLE} when it is of another strategy or version, or something in it is wrong
     */
    public static <M> M read(Parameters data, String model, int version, Function<Parameters, M> read) {
        try {
            if (!model.equals(data.text("model")) || data.whole("version", 0) != version) {
                throw data.invalid("model", "is of another strategy or version");
            }
            return read.apply(data);
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
}
