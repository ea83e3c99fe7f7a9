package halte.bench;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.timeline.Facts;
import halte.timeline.TimelineImage;
import halte.timeline.TraitProgram;
import halte.timeline.Workers;
import halte.trait.api.PassResult;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * A segmentation of all customers from beginning to end, and what it took.
 *
 * @param table the customers with the strategy's traits
 * @param model what the fit found
 * @param members who is in which segment
 * @param passing traits and measures
 * @param fitting the fit
 * @param assigning finding out who is in which segment
 */
record Round(
        TraitTable table, SegmentationModel model, Memberships members, Took passing, Took fitting, Took assigning) {

    static Round of(
            TimelineImage image, SegmentationStrategy strategy, Parameters parameters, Instant at, Workers workers) {
        PassResult[] pass = new PassResult[1];
        Took passing = Took.by(() -> pass[0] = TraitProgram.compile(
                        image, Facts.NONE, strategy.traits(parameters), strategy.folds(parameters))
                .pass(at, workers));
        TraitTable table = pass[0].table();
        FitContext context = new FitContext(parameters, at, 1, pass[0].results());
        SegmentationModel[] model = new SegmentationModel[1];
        Took fitting = Took.by(() -> model[0] = strategy.fit(table, context));
        Memberships[] members = new Memberships[1];
        Took assigning = Took.by(() -> members[0] = Memberships.of(model[0], table, workers));
        return new Round(table, model[0], members[0], passing, fitting, assigning);
    }

    /** Tells what each step took, and the last two together. */
    void steps(BiConsumer<String, Took> each) {
        each.accept("traits and measures", passing);
        each.accept("fit", fitting);
        each.accept("assign", assigning);
        each.accept("fit and assign", fitting.plus(assigning));
    }
}
