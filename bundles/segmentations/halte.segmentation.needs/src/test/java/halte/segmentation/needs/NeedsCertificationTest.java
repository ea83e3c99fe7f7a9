package halte.segmentation.needs;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class NeedsCertificationTest {

    abstract static class Suite extends SegmentationCertification {

        @Override
        public SegmentationStrategy strategy() {
            return new NeedsStrategy();
        }
    }

    /** A few segments and one question per need. */
    @Nested
    class Ratings extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "groups",
                    List.of(Map.of("segmentation", "ages", "segments", List.of("young", "middle", "old"))),
                    "needs",
                    List.of(
                            Map.of(
                                    "id",
                                    "price",
                                    "measures",
                                    List.of(Map.of("rating", "price", "scale", List.of(0, 40)))),
                            Map.of(
                                    "id",
                                    "ease",
                                    "measures",
                                    List.of(Map.of("rating", "ease", "scale", List.of(0, 40))))));
        }
    }

    /** Values of a declared trait, two categories, and every way to measure. */
    @Nested
    class EveryMeasure extends Suite {

        @Override
        public Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put(
                    "groups",
                    List.of(
                            Map.of("trait", "education", "title", Map.of("en", "Education", "nl", "Opleiding")),
                            Map.of("trait", "age", "cuts", List.of(5, 20)),
                            Map.of("segment", "rfm/champions", "title", "Champions")));
            parameters.put("categories", List.of(Map.of("id", "televisions"), Map.of("id", "clothes")));
            parameters.put("needs", needs());
            parameters.put("demographics", List.of(Map.of("trait", "town"), Map.of("trait", "income")));
            parameters.put(
                    "waves",
                    List.of(Map.of(
                            "title",
                            "spring",
                            "invited",
                            Map.of(
                                    "name",
                                    "x",
                                    "aggregate",
                                    "count",
                                    "filter",
                                    Map.of("types", List.of("email-sent"))))));
            parameters.put("proposition", Map.of("price", 0.5, "clothes", Map.of("style", 1)));
            parameters.put("overlap-at-least", 0.7);
            parameters.put("minimum-answers", 5);
            parameters.put("merge-by", "clothes");
            parameters.put("purpose", "marketing");
            return parameters;
        }

        private static List<Map<String, Object>> needs() {
            return List.of(
                    Map.of(
                            "id",
                            "price",
                            "measures",
                            List.of(
                                    Map.of("choice", "why", "options", List.of("cheap"), "moment", "during"),
                                    Map.of("words", List.of("goedkop", "te duur")),
                                    Map.of("reason", List.of("costs"), "question", "open"))),
                    Map.of(
                            "id",
                            "style",
                            "measures",
                            List.of(
                                    Map.of("rating", "style", "scale", List.of(0, 30), "reversed", true),
                                    Map.of(
                                            "trait",
                                            Map.of("name", "spent", "aggregate", "sum", "field", "amount"),
                                            "of",
                                            Map.of("name", "spent", "aggregate", "count"),
                                            "scale",
                                            List.of(0, 100),
                                            "category",
                                            "clothes"))),
                    Map.of("id", "advice", "assumed", 0.4));
        }

        @Override
        public Map<String, List<String>> vocabulary() {
            return Map.of(
                    "group-education",
                    List.of("low", "middle", "high"),
                    "people-town",
                    List.of("Ede", "Assen"),
                    "price-1-televisions",
                    List.of("cheap", "nice\ncheap", "nice", "fast; cheap"),
                    "price-2-televisions",
                    List.of("Lekker goedkoop!", "mooi", "het is te duur"),
                    "price-3-televisions",
                    List.of("costs", "other"),
                    "price-1-clothes",
                    List.of("cheap", "nice"));
        }
    }

    /** Many bands of one trait, merged into exactly two. */
    @Nested
    class ManyBands extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "groups",
                    List.of(Map.of("trait", "age", "cuts", List.of(1, 2, 4, 6, 8, 10, 20, 30))),
                    "needs",
                    List.of(Map.of(
                            "id", "price", "measures", List.of(Map.of("trait", "thrift", "scale", List.of(0, 20))))),
                    "merge-to",
                    2,
                    "minimum-answers",
                    2);
        }
    }
}
