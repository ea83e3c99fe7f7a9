package halte.segmentation.fruit;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The strategy keeps what every strategy promises, with learned and with set boundaries. */
class FruitCertificationTest {

    abstract static class Suite extends SegmentationCertification {

        @Override
        public SegmentationStrategy strategy() {
            return new FruitStrategy();
        }
    }

    @Nested
    class Defaults extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    @Nested
    class ProductGroupsAndSetBoundaries extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "orders",
                    Map.of("at-least", 5),
                    "deals",
                    Map.of("top", 0.05),
                    "window",
                    Map.of("last", "P365D"),
                    "purpose",
                    "marketing",
                    "groups",
                    List.of(
                            Map.of("id", "tea", "categories", List.of("TEA", "HERBS")),
                            Map.of(
                                    "id",
                                    "wine",
                                    "title",
                                    Map.of("en", "wine", "nl", "wijn"),
                                    "categories",
                                    List.of("WINE"),
                                    "spent",
                                    Map.of("at-least", 50))));
        }
    }
}
