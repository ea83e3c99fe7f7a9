package halte.segmentation.propensity;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.trait.api.TraitRow;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Probabilities, and who is ready by them. */
final class PropensityModel implements SegmentationModel {

    private final Knowledge knowledge;
    private final List<Variable> variables;
    private final Reasons reasons;
    private final List<Segment> segments;
    private final List<Text> findings;
    private final List<Table> tables;

    PropensityModel(PropensityParameters wanted, Knowledge knowledge, List<Text> findings, List<Table> tables) {
        Text target = wanted.target().within(wanted.days());
        this.knowledge = knowledge;
        this.variables = wanted.features().variables();
        this.reasons = new Reasons(knowledge, variables, target);
        this.segments = Segments.of(target);
        this.findings = findings;
        this.tables = tables;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        segment.accept(known(row) ? knowledge.cuts().segment(knowledge.scorer().probability(row)) : Segments.UNKNOWN);
    }

    @Override
    public boolean known(TraitRow row) {
        return knowledge.ranks() && Known.of(row, variables);
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        return reasons.of(row);
    }

    @Override
    public List<Estimate> estimates(TraitRow row) {
        return reasons.estimates(row);
    }

    @Override
    public List<Table> tables() {
        return tables;
    }

    @Override
    public List<Text> findings() {
        return findings;
    }

    @Override
    public Map<String, Object> data() {
        return PropensityData.write(knowledge, findings);
    }
}
