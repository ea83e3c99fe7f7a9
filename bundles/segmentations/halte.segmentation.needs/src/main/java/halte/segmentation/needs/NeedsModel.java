package halte.segmentation.needs;

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

/** Puts customers into the merged groups of their groups. */
final class NeedsModel implements SegmentationModel {

    private final Learned learned;
    private final Estimates estimates;
    private final Reasons reasons;
    private final List<Text> findings;
    private final List<Table> tables;

    /**
     * What was learned.
     *
     * @param groups the long list
     * @param of the merged group of each; negative when too little is known
     * @param segments the merged groups
     * @param vectors what each of them wants, by column; NaN where too little is known
     * @param reasons why each group of the long list is where it is
     */
    record Learned(List<Group> groups, int[] of, List<Segment> segments, double[][] vectors, List<Text> reasons) {

        /** Returns the merged groups of somebody, as bits. */
        long merged(TraitRow row) {
            long merged = 0;
            for (int group = 0; group < of.length; group++) {
                merged |= of[group] >= 0 && groups.get(group).holds(row) ? 1L << of[group] : 0;
            }
            return merged;
        }
    }

    NeedsModel(NeedsParameters wanted, Learned learned, List<Text> findings, List<Table> tables) {
        NeedsTraits traits = new NeedsTraits(wanted);
        this.learned = learned;
        this.estimates = new Estimates(wanted, new NeedSpace(wanted, traits), learned);
        this.reasons = new Reasons(wanted, traits, learned, estimates);
        this.findings = List.copyOf(findings);
        this.tables = List.copyOf(tables);
    }

    @Override
    public List<Segment> segments() {
        return learned.segments();
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        for (long left = learned.merged(row); left != 0; left &= left - 1) {
            segment.accept(Long.numberOfTrailingZeros(left));
        }
    }

    @Override
    public boolean known(TraitRow row) {
        return learned.merged(row) != 0;
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
        return NeedsData.write(learned, findings);
    }
}
