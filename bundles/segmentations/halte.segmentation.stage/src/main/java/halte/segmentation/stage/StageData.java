package halte.segmentation.stage;

import halte.journey.api.StageModel;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import java.util.List;
import java.util.Map;

/** A model as a tree and back: how many moved on from which stage. */
final class StageData {

    private static final int VERSION = 1;

    private StageData() {}

    static Map<String, Object> write(StageSettings settings, List<Onward> onward, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(settings.model(), VERSION, findings);
        data.put(
                "stages",
                onward.stream()
                        .map(one -> Map.of("moved", one.moved(), "observed", one.observed()))
                        .toList());
        return data;
    }

    static FittedStages read(StageModel model, StageSettings settings, Parameters data) {
        return ModelData.read(data, settings.model(), VERSION, tree -> {
            List<Onward> onward = tree.trees("stages").stream()
                    .map(one -> new Onward((long) one.number("moved"), (long) one.number("observed")))
                    .toList();
            if (onward.size() != settings.size()) {
                throw tree.invalid("stages", "are not those of the model");
            }
            return new FittedStages(model, settings, onward, ModelData.findings(tree), List.of());
        });
    }
}
