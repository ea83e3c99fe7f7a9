package halte.segmentation.channel;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.List;
import java.util.Map;

/** With consents, a survey, groups and segments. */
class AskedCertificationTest extends SegmentationCertification {

    @Override
    public SegmentationStrategy strategy() {
        return new ChannelStrategy();
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of(
                "channels",
                List.of("web", "email", "Post NL"),
                "by",
                List.of("order"),
                "importance",
                "channel-importance",
                "consents",
                Map.of("email", "marketing"),
                "groups",
                List.of("age"),
                "segments",
                List.of("rfm/champions"),
                "purpose",
                "analytical");
    }

    @Override
    public Map<String, List<String>> vocabulary() {
        return Map.of("group-1", List.of("young", "old"));
    }
}
