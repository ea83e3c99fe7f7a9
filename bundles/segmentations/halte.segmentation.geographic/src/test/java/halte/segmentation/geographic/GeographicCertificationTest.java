package halte.segmentation.geographic;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The strategy keeps what every strategy promises: by province, and by neighbourhood from a table of one's own. */
class GeographicCertificationTest {

    abstract static class Suite extends SegmentationCertification {

        @Override
        public SegmentationStrategy strategy() {
            return new GeographicStrategy();
        }

        @Override
        public Map<String, List<String>> vocabulary() {
            return Map.of("postcode", List.of("3511 AB", "3512", "3512cd", "1012 AA", "9999XL", "B-1000", "10115"));
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
    class Neighbourhoods extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "level",
                    "neighbourhood",
                    "outside",
                    true,
                    "floor",
                    5,
                    "table",
                    List.of(
                            Map.of("from", "3500", "to", "3599", "municipality", "Utrecht"),
                            Map.of("from", "3512 AA", "to", "3512 ZZ", "neighbourhood", "WK034406")));
        }
    }
}
