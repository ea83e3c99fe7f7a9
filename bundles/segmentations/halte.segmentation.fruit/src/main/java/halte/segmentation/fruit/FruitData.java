package halte.segmentation.fruit;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A model as a tree and back: the boundaries by signal. */
final class FruitData {

    private static final int VERSION = 1;

    private FruitData() {}

    static Map<String, Object> write(double[] boundaries, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(FruitStrategy.ID, VERSION, findings);
        List<Map<String, Object>> written = new ArrayList<>();
        for (double boundary : boundaries) {
            written.add(Double.isNaN(boundary) ? Map.of() : Map.of("from", boundary));
        }
        data.put("signals", written);
        return data;
    }

    static FruitModel read(FruitParameters parameters, Parameters data) {
        List<Signal> signals = Signals.of(parameters);
        return ModelData.read(data, FruitStrategy.ID, VERSION, tree -> {
            double[] boundaries = tree.trees("signals").stream()
                    .mapToDouble(signal -> signal.number("from", Double.NaN))
                    .toArray();
            if (boundaries.length != signals.size()) {
                throw tree.invalid("signals", "are not those of the parameters");
            }
            return new FruitModel(signals, boundaries, ModelData.findings(tree), List.of());
        });
    }
}
