package halte.segmentation.demographic;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The strategy keeps what every strategy promises: with nothing set, and with crossed, merged and named groups. */
class DemographicCertificationTest {

    abstract static class Suite extends SegmentationCertification {

        @Override
        public SegmentationStrategy strategy() {
            return new DemographicStrategy();
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
                    "birth-year", List.of("1957", "1984-02-29", "2001", "1893", "unknown"),
                    "gender", List.of("F", "M", "X"),
                    "education", List.of("Basic", "Médior", "PhD", "Ph.D"));
        }
    }

    @Nested
    class CrossedMergedAndNamed extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "dimensions",
                    List.of(
                            Map.of(
                                    "trait",
                                    "gender",
                                    "values",
                                    List.of(Map.of(
                                            "id",
                                            "women",
                                            "title",
                                            Map.of("en", "women", "nl", "vrouwen"),
                                            "of",
                                            List.of("F", "V")))),
                            Map.of("trait", "age", "kind", "age", "bands", List.of(35, 45))),
                    "split-by",
                    List.of(Map.of("trait", "income", "kind", "number")),
                    "outcomes",
                    List.of(Map.of("name", "spent", "aggregate", "sum", "field", "net", "title", "spending")),
                    "cross",
                    true,
                    "missing",
                    true,
                    "floor",
                    5,
                    "purpose",
                    "marketing");
        }

        @Override
        public Map<String, List<String>> vocabulary() {
            return Map.of("gender", List.of("F", "V", "M", "other", "unknown"));
        }
    }
}
