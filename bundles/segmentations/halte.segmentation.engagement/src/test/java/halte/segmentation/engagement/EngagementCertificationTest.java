package halte.segmentation.engagement;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The strategy keeps what every strategy promises. */
class EngagementCertificationTest {

    abstract static class Suite extends SegmentationCertification {

        @Override
        public SegmentationStrategy strategy() {
            return new EngagementStrategy();
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
    class SetCutsAndTopicsFromAProperty extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "cuts",
                    List.of(1, 4),
                    "active-days",
                    30,
                    "channels",
                    List.of("Web shop", "e-mail"),
                    "touches",
                    List.of("page-view"),
                    "help",
                    Map.of("topic", "property:topic", "within-days", 14, "minutes", 5, "message", "Read on: {topics}"),
                    "purpose",
                    "marketing");
        }

        @Override
        public Map<String, List<String>> vocabulary() {
            return Map.of("help-topics", List.of("wifi", "battery"));
        }
    }
}
