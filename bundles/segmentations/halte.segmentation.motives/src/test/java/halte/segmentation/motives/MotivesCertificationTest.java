package halte.segmentation.motives;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The strategy keeps what every strategy promises. */
class MotivesCertificationTest {

    abstract static class Suite extends SegmentationCertification {

        @Override
        public SegmentationStrategy strategy() {
            return new MotivesStrategy();
        }
    }

    @Nested
    class Defaults extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }

        @Override
        public Map<String, List<String>> vocabulary() {
            return Map.of(
                    "friends.friend-coupons", List.of("FRIEND-10", "summer"),
                    "friends.heard-from-friends", List.of("friends", "television"));
        }
    }

    @Nested
    class OwnMotivesAndOutcomesOfTheSameTime extends Suite {

        @Override
        public Map<String, Object> parameters() {
            Map<String, Object> income = Map.of(
                    "id", "income", "trait", Map.of("aggregate", "declared", "field", "income"), "scaling", "robust");
            Map<String, Object> agrees = Map.of(
                    "id",
                    "agrees",
                    "title",
                    Map.of("en", "agrees", "nl", "is het eens"),
                    "trait",
                    Map.of("aggregate", "mean", "field", "rating", "filter", Map.of("types", List.of("survey-answer"))),
                    "from",
                    1,
                    "to",
                    5,
                    "source",
                    "asked",
                    "weight",
                    2);
            Map<String, Object> lately =
                    Map.of("id", "lately", "trait", Map.of("aggregate", "count", "window", Map.of("last", "P30D")));
            Map<String, Object> style = Map.of(
                    "id",
                    "style",
                    "trait",
                    Map.of("aggregate", "declared", "field", "style"),
                    "is",
                    List.of("sporty"),
                    "absent",
                    "none");
            return Map.of(
                    "motives",
                    List.of(
                            "habit",
                            Map.of("id", "person", "items", List.of(income, style)),
                            Map.of(
                                    "id",
                                    "green",
                                    "title",
                                    Map.of("en", "Sustainability", "nl", "Duurzaamheid"),
                                    "agree",
                                    false,
                                    "items",
                                    List.of(agrees, lately))),
                    "outcomes",
                    List.of(
                            "store-share",
                            Map.of("id", "age", "trait", Map.of("aggregate", "declared", "field", "age"))),
                    "outcome-days",
                    0,
                    "certainty",
                    0.6,
                    "purpose",
                    "marketing");
        }

        @Override
        public Map<String, List<String>> vocabulary() {
            return Map.of("person.style", List.of("sporty", "classic"));
        }
    }
}
