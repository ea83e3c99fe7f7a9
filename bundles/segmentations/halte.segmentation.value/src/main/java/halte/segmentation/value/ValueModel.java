package halte.segmentation.value;

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

/** Fitted models of purchasing and spend, and the tiers. */
final class ValueModel implements SegmentationModel {

    private final ValueParameters parameters;
    private final Knowledge knowledge;
    private final Tiers tiers;
    private final List<Segment> segments;
    private final List<Text> findings;
    private final List<Table> tables;
    private final Valuation valuation;
    private final Appraisal appraisal;

    ValueModel(ValueParameters parameters, Knowledge knowledge, Tiers tiers, List<Text> findings, List<Table> tables) {
        this.parameters = parameters;
        this.knowledge = knowledge;
        this.tiers = tiers;
        this.segments = tiers.segments();
        this.findings = List.copyOf(findings);
        this.tables = List.copyOf(tables);
        this.valuation = knowledge.ranks() ? knowledge.valuation(parameters) : null;
        this.appraisal = valuation == null ? null : new Appraisal(valuation);
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        Habit habit = habit(row);
        if (habit.known()) {
            segment.accept(position(habit));
        }
    }

    private int position(Habit habit) {
        if (appraisal == null) {
            return tiers.unranked();
        }
        double alive = appraisal.alive(habit);
        return alive < tiers.gone() ? tiers.gonePosition() : tiers.position(alive, appraisal.value(habit, alive));
    }

    private Habit habit(TraitRow row) {
        return ValueTraits.habit(row, parameters.everyOrder());
    }

    @Override
    public boolean known(TraitRow row) {
        return appraisal != null && habit(row).known();
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        Habit habit = habit(row);
        if (!habit.known()) {
            return List.of(Reasons.unknown(row.number(0)));
        }
        if (valuation == null) {
            return List.of(Reasons.habit(habit, row.number(1)), Reasons.unranked());
        }
        return Reasons.ranked(habit, row.number(1), new Worthy(valuation, habit, parameters.worth()), tiers);
    }

    @Override
    public List<Estimate> estimates(TraitRow row) {
        Habit habit = habit(row);
        return habit.known() && valuation != null ? Estimates.of(habit, knowledge, parameters) : Estimates.unknown();
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
        return ValueData.write(knowledge, tiers, findings);
    }
}
