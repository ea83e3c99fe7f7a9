package halte.segmentation.motives;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.trait.api.TraitRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Motives by customer, and which one leads. */
final class MotivesModel implements SegmentationModel {

    private final List<Learned> learned;
    private final Leader leader;
    private final Reasons reasons;
    private final Estimates estimates;
    private final List<Segment> segments;
    private final List<Text> findings;
    private final List<Table> tables;

    MotivesModel(MotivesParameters wanted, List<Learned> learned, List<Text> findings, List<Table> tables) {
        this.learned = learned;
        this.leader = leader(wanted, learned);
        this.reasons = new Reasons(wanted, new MotivesTraits(wanted).declarations(), learned, leader);
        this.estimates = new Estimates(wanted, leader);
        this.segments = Segments.of(wanted.motives());
        this.findings = findings;
        this.tables = tables;
    }

    static Leader leader(MotivesParameters wanted, List<Learned> learned) {
        return new Leader(
                wanted, Arrays.asList(learned.stream().map(Learned::compass).toArray(Compass[]::new)));
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        int own = leader.segment(row);
        if (own >= 0) {
            segment.accept(own);
        }
    }

    @Override
    public boolean known(TraitRow row) {
        return leader.knows(row);
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        return reasons.of(row);
    }

    @Override
    public List<Estimate> estimates(TraitRow row) {
        return estimates.of(row);
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
        return MotivesData.write(learned, findings);
    }
}
