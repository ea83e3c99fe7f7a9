package halte.segmentation.micro;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The strategy keeps what every strategy promises, with the shipped packs, with declared traits, and with few customers. */
class MicroCertificationTest {

    abstract static class Suite extends SegmentationCertification {

        @Override
        public SegmentationStrategy strategy() {
            return new MicroStrategy();
        }
    }

    @Nested
    class Defaults extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of("sample", 500, "resamples", 5, "groups", Map.of("from", 3, "to", 4));
        }
    }

    @Nested
    class DeclaredTraitsWithAnOutcome extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "packs",
                    List.of(
                            Map.of("pack", "declared", "missing", "telling", "traits", List.of("education", "income")),
                            Map.of(
                                    "pack",
                                    "purchase",
                                    "by",
                                    Map.of("channel", List.of("web")),
                                    "windows",
                                    List.of(90))),
                    "outcome",
                    Map.of("trait", "answer", "is", "yes"),
                    "floor",
                    10,
                    "groups",
                    Map.of("from", 2, "to", 4),
                    "sample",
                    500,
                    "resamples",
                    5);
        }

        @Override
        public Map<String, List<String>> vocabulary() {
            return Map.of("education", List.of("PhD", "Master", "Basic"), "answer", List.of("yes", "no"));
        }
    }

    @Nested
    class TwoGroupsWhoseSmallOnesAreGivenUp extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "packs",
                    List.of(Map.of("pack", "declared", "traits", List.of("age", "income"))),
                    "groups",
                    3,
                    "small",
                    "leave",
                    "floor",
                    15,
                    "sample",
                    500,
                    "resamples",
                    5);
        }
    }
}
