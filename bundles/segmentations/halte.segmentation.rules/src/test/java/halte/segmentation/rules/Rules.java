package halte.segmentation.rules;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the tests of this strategy share. */
final class Rules {

    private Rules() {}

    static SegmentationModel fit(TraitTable population, Map<String, Object> parameters) {
        Instant at = Instant.parse("2026-06-01T00:00:00Z");
        return new RulesStrategy().fit(population, new FitContext(Parameters.of(parameters), at, 1));
    }

    static Map<String, Object> segment(String id, Map<String, Object> when) {
        return Map.of("id", id, "title", id, "when", when);
    }

    @SafeVarargs
    static Map<String, Object> segments(Map<String, Object>... conditions) {
        List<Map<String, Object>> segments = new ArrayList<>();
        for (Map<String, Object> condition : conditions) {
            segments.add(segment("s" + segments.size(), condition));
        }
        return Map.of("segments", segments);
    }

    static Map<String, Object> leaf(String trait, String is, Object value) {
        return Map.of("trait", trait, "is", is, "value", value);
    }

    static Map<String, Object> leaf(String trait, String is) {
        return Map.of("trait", trait, "is", is);
    }

    @SafeVarargs
    static Map<String, Object> all(Map<String, Object>... parts) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Map<String, Object> part : parts) {
            list.add(part);
        }
        return Map.of("all", list);
    }

    @SafeVarargs
    static Map<String, Object> any(Map<String, Object>... parts) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Map<String, Object> part : parts) {
            list.add(part);
        }
        return Map.of("any", list);
    }

    static Map<String, Object> not(Map<String, Object> part) {
        return Map.of("not", part);
    }
}
