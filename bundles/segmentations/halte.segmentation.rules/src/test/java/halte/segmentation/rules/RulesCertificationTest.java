package halte.segmentation.rules;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The strategy keeps what every strategy promises, with and without overlap. */
class RulesCertificationTest {

    private static final List<Map<String, Object>> TRAITS = List.of(
            Map.of("name", "orders", "aggregate", "count", "field", "net", "window", Map.of("last", "P90D")),
            Map.of("name", "days", "aggregate", "days-since", "field", "net"),
            Map.of("name", "unused", "aggregate", "count"));

    private static final List<Map<String, Object>> SEGMENTS = List.of(
            Map.of(
                    "id",
                    "regulars",
                    "title",
                    Map.of("en", "Regulars", "nl", "Vaste klanten"),
                    "when",
                    Map.of(
                            "all",
                            List.of(
                                    Map.of("trait", "orders", "is", "at-least", "value", 3),
                                    Map.of("not", Map.of("trait", "days", "is", "above", "value", 100))))),
            Map.of(
                    "id",
                    "web-or-gold",
                    "title",
                    "Web or gold",
                    "when",
                    Map.of(
                            "any",
                            List.of(
                                    Map.of("trait", "tier", "is", "one-of", "value", List.of("gold", "b")),
                                    Map.of("trait", "days", "is", "between", "value", List.of(0, 30)),
                                    Map.of("trait", "tier", "is", "missing")))),
            Map.of("id", "rest", "title", "Rest", "when", Map.of("trait", "orders", "is", "present")));

    abstract static class Suite extends SegmentationCertification {

        @Override
        public SegmentationStrategy strategy() {
            return new RulesStrategy();
        }

        @Override
        public Map<String, List<String>> vocabulary() {
            return Map.of("tier", List.of("gold", "silver", "b"));
        }
    }

    @Nested
    class WithOverlap extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of("segments", SEGMENTS, "traits", TRAITS);
        }
    }

    @Nested
    class FirstMatchWins extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of("segments", SEGMENTS, "traits", TRAITS, "overlap", false);
        }
    }

    @Nested
    class OfLists extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "traits",
                    List.of(Map.of("name", "bought", "aggregate", "list", "field", "category")),
                    "segments",
                    List.of(
                            Rules.segment("some", Rules.leaf("bought", "contains", "gold")),
                            Rules.segment("any", Rules.leaf("bought", "contains-any", List.of("b", "silver"))),
                            Rules.segment("none", Rules.leaf("bought", "contains-none", List.of("gold", "x")))));
        }

        @Override
        public Map<String, List<String>> vocabulary() {
            return Map.of("bought", List.of("gold", "silver", "b"));
        }
    }
}
