package ${package};

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.Map;

/** The strategy keeps what every strategy promises. */
class DormancyCertificationTest extends SegmentationCertification {

    @Override
    public SegmentationStrategy strategy() {
        return new DormancyStrategy();
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("dormant", 14, "lost", 60);
    }
}
