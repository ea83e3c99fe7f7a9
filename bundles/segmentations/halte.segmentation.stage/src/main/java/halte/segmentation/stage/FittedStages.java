package halte.segmentation.stage;

import halte.journey.api.Stage;
import halte.journey.api.StageModel;
import halte.journey.api.StageModelDescriptor;
import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Decides in which stage customers are; who is in none is quiet. */
final class FittedStages implements SegmentationModel {

    private final StageModel model;
    private final StageSettings settings;
    private final StageTraits traits;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Onward> onward;
    private final List<Text> findings;
    private final List<Table> tables;

    /**
     * Makes a model.
     *
     * @param onward by stage how many customers moved on to a later one
     */
    FittedStages(
            StageModel model, StageSettings settings, List<Onward> onward, List<Text> findings, List<Table> tables) {
        this.model = model;
        this.settings = settings;
        this.traits = new StageTraits(settings);
        this.onward = List.copyOf(onward);
        this.findings = List.copyOf(findings);
        this.tables = List.copyOf(tables);
        for (Stage stage : settings.stages()) {
            segments.add(new Segment(stage.id(), stage.title(), stage.description()));
        }
        segments.add(new Segment(
                StageModelDescriptor.QUIET,
                StageNames.QUIET,
                new Text(
                        "Nothing recent speaks for any stage: not reached yet, or gone silent.",
                        "Niets recents spreekt voor enige fase: nog niet bereikt, of stilgevallen.")));
    }

    @Override
    public List<Segment> segments() {
        return List.copyOf(segments);
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        RowEvidence evidence = new RowEvidence(settings, traits, row);
        if (evidence.known()) {
            segment.accept(segment(model.decide(evidence)));
        }
    }

    private int segment(int stage) {
        return stage == StageModel.NONE ? settings.size() : stage;
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        RowEvidence evidence = new RowEvidence(settings, traits, row);
        return new Reasons(settings, traits, evidence).of(model.decide(evidence));
    }

    @Override
    public List<Estimate> estimates(TraitRow row) {
        RowEvidence evidence = new RowEvidence(settings, traits, row);
        int stage = evidence.known() ? model.decide(evidence) : StageModel.NONE;
        Onward seen = stage == StageModel.NONE ? Onward.NOBODY : onward.get(stage);
        return List.of(Estimate.number(
                        "moves-on",
                        new Text(
                                "chance to be in a later stage within " + settings.horizon() + " days",
                                "kans binnen " + settings.horizon() + " dagen in een latere fase te komen"),
                        seen.share(),
                        Estimate.PROBABILITY)
                .within(seen.interval()));
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
        return StageData.write(settings, onward, findings);
    }
}
