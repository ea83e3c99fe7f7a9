package halte.segmentation;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationStrategySuite;
import java.util.Map;

class SpendBandsKitTest extends SegmentationStrategySuite {

    @Override
    protected SegmentationStrategy strategy() {
        return new SpendBands();
    }

    @Override
    protected Map<String, Object> parameters() {
        return Map.of("factor", 1.5);
    }
}
