package halte.example.chameleon;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.Map;

class RegularsCertificationTest extends SegmentationCertification {

    @Override
    public SegmentationStrategy strategy() {
        return new RegularsStrategy();
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of();
    }
}
