package halte.segmentation.stage;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.Map;

/** Touches that name their stage, with other thresholds and a consent. */
class NamingCertificationTest extends SegmentationCertification {

    @Override
    public SegmentationStrategy strategy() {
        return new StageStrategy();
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of(
                "property",
                "stage",
                "purpose",
                "marketing",
                "orders",
                2,
                "stages",
                Map.of("think", Map.of("half-life", 7, "enough", 3), "care", Map.of("after-order", 30)));
    }
}
