package halte.segmentation.rules;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model as a tree and back: the rules as they were given, and what the fit found. */
final class RulesData {

    private static final String NAME = "rules";
    private static final int VERSION = 1;

    private RulesData() {}

    static Map<String, Object> write(Parameters rules, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(NAME, VERSION, findings);
        data.put("rules", copy(rules.values()));
        return Collections.unmodifiableMap(data);
    }

    /** Copies a tree that has been read without complaint, so that it is not too deep. */
    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> tree) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            tree.forEach((name, item) -> copy.put(name, copy(item)));
            return Collections.unmodifiableMap(copy);
        }
        return value instanceof List<?> list
                ? list.stream().map(RulesData::copy).toList()
                : value;
    }

    static RulesModel read(Parameters data) {
        return ModelData.read(data, NAME, VERSION, RulesData::model);
    }

    private static RulesModel model(Parameters data) {
        Parameters rules = Parameters.of(data.tree("rules").values());
        List<Text> findings = ModelData.findings(data);
        return new RulesModel(RuleReader.read(rules), findings, write(rules, findings));
    }
}
