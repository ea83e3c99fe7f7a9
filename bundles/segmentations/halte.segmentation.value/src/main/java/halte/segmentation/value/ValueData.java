package halte.segmentation.value;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model as a tree and back. */
final class ValueData {

    private static final String NAME = "value";
    private static final int VERSION = 1;

    private ValueData() {}

    static Map<String, Object> write(Knowledge knowledge, Tiers tiers, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(NAME, VERSION, findings);
        data.put("family", knowledge.family().id());
        putIf(data, "buying", knowledge.buying());
        putIf(data, "spending", knowledge.spending());
        data.put("mean-spend", knowledge.meanSpend());
        data.put("cuts", list(tiers.cuts()));
        data.put("gone", tiers.gone());
        return data;
    }

    private static void putIf(Map<String, Object> data, String name, Estimated estimated) {
        if (estimated != null) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("parameters", list(estimated.parameters()));
            if (estimated.covariance() != null) {
                List<Object> flat = new ArrayList<>();
                for (double[] row : estimated.covariance()) {
                    flat.addAll(list(row));
                }
                tree.put("covariance", flat);
            }
            data.put(name, tree);
        }
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    static ValueModel read(Parameters parameters, Parameters data) {
        return ModelData.read(data, NAME, VERSION, tree -> model(ValueParameters.read(parameters), tree));
    }

    private static ValueModel model(ValueParameters parameters, Parameters data) {
        Family family = Arrays.stream(Family.values())
                .filter(each -> each.id().equals(data.values().get("family")))
                .findFirst()
                .orElseThrow(() -> data.invalid("family", "is not known"));
        Knowledge knowledge = new Knowledge(
                family, estimated(data, "buying", 4), estimated(data, "spending", 3), data.number("mean-spend"));
        Tiers tiers = new Tiers(data.numbers("cuts"), data.number("gone"));
        return new ValueModel(parameters, knowledge, tiers, ModelData.findings(data), List.of());
    }

    private static Estimated estimated(Parameters data, String name, int size) {
        if (!data.has(name)) {
            return null;
        }
        Parameters tree = data.tree(name);
        double[] parameters = tree.numbers("parameters");
        double[] flat = tree.numbers("covariance");
        if (parameters.length != size || flat.length != 0 && flat.length != size * size) {
            throw tree.invalid("parameters", "must be " + size);
        }
        double[][] covariance = flat.length == 0 ? null : new double[size][];
        for (int row = 0; row < (covariance == null ? 0 : size); row++) {
            covariance[row] = Arrays.copyOfRange(flat, row * size, (row + 1) * size);
        }
        return new Estimated(parameters, covariance);
    }
}
