package halte.segmentation.stage;

import halte.model.Parameters;
import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import halte.testkit.trait.FoldTimelines;
import halte.trait.api.Pass;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class StageCertificationTest extends SegmentationCertification {

    private final List<Object> measures = new FoldTimelines(new RandomShop(100, 11).customers())
            .pass(new Pass(
                    Instant.parse("2026-06-01T00:00:00Z"), List.of(), strategy().folds(Parameters.NONE)))
            .results();

    @Override
    public SegmentationStrategy strategy() {
        return new StageStrategy();
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of();
    }

    @Override
    public Map<String, List<String>> vocabulary() {
        return Map.of(
                "think-type", List.of("search", "product-view"),
                "think-about", List.of("television", "clothes"));
    }

    @Override
    public List<Object> measures() {
        return measures;
    }
}
