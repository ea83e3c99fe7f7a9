package halte.segmentation.stage;

import halte.journey.api.StageModel;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Table;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Looks at how customers moved from stage to stage, and says what does not suffice. */
final class StageFit {

    private final StageModel model;
    private final StageSettings settings;

    StageFit(StageModel model, StageSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    FittedStages fit(TraitTable population, FitContext context) {
        List<Text> findings = new ArrayList<>(Findings.of(sizes(population), population.size(), settings));
        if (!settings.foldable()) {
            findings.add(Findings.NO_MOVES);
            List<Onward> unknown = Collections.nCopies(settings.size(), Onward.NOBODY);
            return new FittedStages(model, settings, unknown, findings, List.of());
        }
        Moves moves = new Moves(settings, context.measure(0, Walk.class).spells(), context.at());
        findings.addAll(Findings.moves(moves, settings));
        List<Table> tables =
                List.of(MovesTable.of(moves, settings), TimeTable.of(moves, settings), MonthsTable.of(moves, settings));
        return new FittedStages(model, settings, moves.onward(), findings, tables);
    }

    /** Returns how many customers are in each stage, then how many are quiet. */
    private long[] sizes(TraitTable population) {
        FittedStages fitted = new FittedStages(
                model, settings, Collections.nCopies(settings.size(), Onward.NOBODY), List.of(), List.of());
        long[] sizes = new long[settings.size() + 1];
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < population.size(); i++) {
            fitted.assign(row.to(i), stage -> sizes[stage]++);
        }
        return sizes;
    }
}
