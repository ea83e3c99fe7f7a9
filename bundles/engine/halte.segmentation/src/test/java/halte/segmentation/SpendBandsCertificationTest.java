package halte.segmentation;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.Map;

class SpendBandsCertificationTest extends SegmentationCertification {

    @Override
    public SegmentationStrategy strategy() {
        return new SpendBands();
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("factor", 1.5);
    }
}
