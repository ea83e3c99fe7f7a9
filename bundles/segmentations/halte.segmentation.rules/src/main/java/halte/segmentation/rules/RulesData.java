package halte.segmentation.rules;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
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
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("model", NAME);
        data.put("version", VERSION);
        data.put("rules", copy(rules.values()));
        data.put(
                "findings",
                findings.stream()
                        .map(text -> Map.of("en", text.en(), "nl", text.nl()))
                        .toList());
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
        try {
            if (!NAME.equals(data.text("model")) || data.whole("version", 0) != VERSION) {
                throw data.invalid("model", "is of another strategy or version");
            }
            Parameters rules = Parameters.of(data.tree("rules").values());
            List<Text> findings = data.trees("findings").stream()
                    .map(tree -> new Text(tree.text("en"), tree.text("nl")))
                    .toList();
            return new RulesModel(RuleReader.read(rules), findings, write(rules, findings));
        } catch (HalteException unreadable) {
            throw new Failure(
                            "MODEL_UNREADABLE",
                            Actor.USER,
                            "The stored model cannot be read: "
                                    + unreadable.failure().message(),
                            "Run the segmentation again; that makes a new model.")
                    .asException(unreadable);
        }
    }
}
