package halte.segmentation.channel;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.Map;

class ChannelCertificationTest extends SegmentationCertification {

    @Override
    public SegmentationStrategy strategy() {
        return new ChannelStrategy();
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of();
    }
}
