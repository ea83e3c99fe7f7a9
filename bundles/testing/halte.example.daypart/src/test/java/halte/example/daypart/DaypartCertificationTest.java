package halte.example.daypart;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.Map;

class DaypartCertificationTest extends SegmentationCertification {

    @Override
    public SegmentationStrategy strategy() {
        return new DaypartStrategy();
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("noon", 13);
    }
}
