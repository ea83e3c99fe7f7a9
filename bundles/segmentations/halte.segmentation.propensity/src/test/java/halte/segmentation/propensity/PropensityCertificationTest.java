package halte.segmentation.propensity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.Parameters;
import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The strategy keeps what every strategy promises, with and without anything to learn from. */
class PropensityCertificationTest {

    abstract static class Suite extends SegmentationCertification {

        private List<Object> measures;

        @Override
        public SegmentationStrategy strategy() {
            return new PropensityStrategy();
        }

        List<Object> learned(Shop shop) {
            if (measures == null) {
                measures = shop.pass(List.of(), strategy().folds(Parameters.of(parameters())), Journeys.AT)
                        .results();
            }
            return measures;
        }
    }

    @Nested
    class OfNobodysBehaviour extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    @Nested
    class OfManyJourneys extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }

        @Override
        public List<Object> measures() {
            return learned(Journeys.shop(1500, 1));
        }
    }

    @Nested
    class WithItsOwnTargetFeaturesAndBounds extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "target",
                    Map.of(
                            "filter",
                            Map.of("types", List.of("order"), "categories", List.of("shoes")),
                            "title",
                            Map.of("en", "buy shoes", "nl", "schoenen kopen")),
                    "horizon-days",
                    14,
                    "without",
                    List.of("refunds", "search-7"),
                    "features",
                    List.of(Map.of(
                            "name",
                            "web-views",
                            "aggregate",
                            "count",
                            "filter",
                            Map.of("types", List.of("product-view")),
                            "window",
                            Map.of("last", "P14D"),
                            "title",
                            Map.of("en", "views", "nl", "weergaven"))),
                    "ready",
                    Map.of("precision", 0.3),
                    "warming",
                    Map.of("probability", 0.1),
                    "learn-from",
                    1500,
                    "purpose",
                    "marketing");
        }

        @Override
        public List<Object> measures() {
            return learned(Journeys.shop(1500, 2));
        }
    }

    /** What is certified is worth it: there is something to assign and to explain. */
    @Test
    void theModelsOfJourneysRank() {
        assertEquals(
                true, Journeys.shop(1500, 1).fit(Map.of(), Journeys.AT).data().get("ranks"));
        Map<String, Object> own = new WithItsOwnTargetFeaturesAndBounds().parameters();
        Map<String, Object> granted = new HashMap<>(own);
        granted.remove("purpose");
        assertEquals(
                true, Journeys.shop(1500, 2).fit(granted, Journeys.AT).data().get("ranks"));
    }
}
