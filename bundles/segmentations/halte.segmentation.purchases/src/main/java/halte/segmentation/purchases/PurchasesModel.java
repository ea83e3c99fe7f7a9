package halte.segmentation.purchases;

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

/** What was learned of things and of what follows what. */
final class PurchasesModel implements SegmentationModel {

    private final PurchaseParameters parameters;
    private final Knowledge knowledge;
    private final List<Relation> relations;
    private final List<Text> findings;
    private final List<Table> tables;
    private final Dates dates;
    private final Steps steps;
    private final Estimates estimates;

    PurchasesModel(
            PurchaseParameters parameters,
            Knowledge knowledge,
            List<Relation> relations,
            List<Text> findings,
            List<Table> tables) {
        this.parameters = parameters;
        this.knowledge = knowledge;
        this.relations = List.copyOf(relations);
        this.findings = List.copyOf(findings);
        this.tables = List.copyOf(tables);
        this.dates = new Dates(knowledge, parameters.timing());
        this.steps = new Steps(knowledge, relations);
        this.estimates = new Estimates(parameters, knowledge);
    }

    @Override
    public List<Segment> segments() {
        return Segments.ALL;
    }

    private Diary diary(TraitRow row, int today) {
        return Diary.read(row.text(0), knowledge.items(), today);
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        int today = PurchaseTraits.today(row);
        if (today < 0 || row.text(0) == null) {
            return;
        }
        Diary diary = diary(row, today);
        int states = states(diary, today);
        for (int state = 0; state <= State.STOPPED.ordinal(); state++) {
            if ((states & 1 << state) != 0) {
                segment.accept(state);
            }
        }
        Step step = steps.best(diary, today);
        if (step != null) {
            segment.accept(step.state().ordinal());
        }
    }

    /** Returns a bit for each state that he is in as a whole: not yet only when nothing is due, stopped only when all has. */
    private int states(Diary diary, int today) {
        int states = 0;
        for (int entry = 0; entry < diary.size(); entry++) {
            if (dates.dated(diary, entry)) {
                states |= 1 << dates.state(diary, entry, today).ordinal();
            }
        }
        int due = states & (1 << State.NOT_YET.ordinal()) - 1;
        return due != 0 ? due : states & -states;
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        int today = PurchaseTraits.today(row);
        if (today < 0 || row.text(0) == null) {
            return List.of(Reasons.unknown(row.number(PurchaseTraits.ORDERS)));
        }
        Diary diary = diary(row, today);
        return new Reasons(knowledge, parameters).of(dates.dues(diary, today), steps.best(diary, today), diary, today);
    }

    @Override
    public List<Estimate> estimates(TraitRow row) {
        int today = PurchaseTraits.today(row);
        if (today < 0 || row.text(0) == null) {
            return estimates.of(row, new Diary(), List.of(), null, 0);
        }
        Diary diary = diary(row, today);
        return estimates.of(row, diary, dates.dues(diary, today), steps.best(diary, today), today);
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
        return PurchasesData.write(knowledge, relations, findings);
    }
}
