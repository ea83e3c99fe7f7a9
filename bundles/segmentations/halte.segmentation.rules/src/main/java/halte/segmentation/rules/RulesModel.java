package halte.segmentation.rules;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Rules at work. */
final class RulesModel implements SegmentationModel {

    private final Rule[] rules;
    private final boolean overlap;
    private final List<Segment> segments;
    private final List<Text> findings;
    private final Map<String, Object> data;

    RulesModel(RuleSet set, List<Text> findings, Map<String, Object> data) {
        this.rules = set.rules().toArray(Rule[]::new);
        this.overlap = set.overlap();
        this.segments = set.rules().stream().map(Rule::segment).toList();
        this.findings = List.copyOf(findings);
        this.data = data;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        for (int i = 0; i < rules.length; i++) {
            if (rules[i].condition().test(row) == Truth.TRUE) {
                segment.accept(i);
                if (!overlap) {
                    return;
                }
            }
        }
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        List<Reason> reasons = new ArrayList<>();
        for (Rule rule : rules) {
            reasons.addAll(RuleExplanation.of(rule, row));
            if (!overlap && rule.condition().test(row) == Truth.TRUE) {
                break;
            }
        }
        return reasons;
    }

    @Override
    public List<Text> findings() {
        return findings;
    }

    @Override
    public Map<String, Object> data() {
        return data;
    }
}
