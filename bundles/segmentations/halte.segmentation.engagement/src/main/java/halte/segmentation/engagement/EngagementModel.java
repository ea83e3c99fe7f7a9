package halte.segmentation.engagement;

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

/** Bands, trends, who needs help, and who is at risk. */
final class EngagementModel implements SegmentationModel {

    private final EngagementParameters wanted;
    private final Learned learned;
    private final EarlyRisk risk;
    private final Reasons reasons;
    private final Estimates estimates;
    private final List<Segment> segments;
    private final List<Text> findings;
    private final List<Table> tables;

    EngagementModel(EngagementParameters wanted, Learned learned, List<Text> findings, List<Table> tables) {
        EngagementTraits traits = new EngagementTraits(wanted);
        this.wanted = wanted;
        this.learned = learned;
        this.risk = new EarlyRisk(wanted, traits, learned.risks());
        this.segments = Segments.of(learned.bands(), wanted);
        this.reasons = new Reasons(wanted, learned, risk, segments);
        this.estimates = new Estimates(wanted, learned, risk, new Channels(wanted, traits));
        this.findings = findings;
        this.tables = tables;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        int first = learned.bands().size();
        int band = learned.bands().of(Rhythm.rate(row));
        if (band >= 0) {
            segment.accept(band);
        }
        Trend trend = Trend.of(row, wanted, learned.usualQuiet());
        if (trend != Trend.OPEN) {
            segment.accept(first + trend.ordinal());
        }
        if (wanted.help().needed(row)) {
            segment.accept(first + Trend.OPEN.ordinal());
        }
        if (risk.risky(row)) {
            segment.accept(first + Trend.OPEN.ordinal() + 1);
        }
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
        return EngagementData.write(learned, findings);
    }
}
