package halte.example.daypart;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationStrategySuite;
import java.util.Map;

class DaypartKitTest extends SegmentationStrategySuite {

    @Override
    protected SegmentationStrategy strategy() {
        return new DaypartStrategy();
    }

    @Override
    protected Map<String, Object> parameters() {
        return Map.of("noon", 13);
    }
}
