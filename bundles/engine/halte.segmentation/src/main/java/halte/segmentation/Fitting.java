package halte.segmentation;

import halte.model.Keys;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Sufficiency;
import halte.segmentation.api.Table;
import halte.segmentation.document.Json;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Fits a segmentation to all customers and assigns them. */
final class Fitting {

    private final Timelines timelines;
    private final Population population;
    private final Json json;

    Fitting(Timelines timelines, Json json) {
        this.timelines = timelines;
        this.population = new Population(timelines);
        this.json = json;
    }

    Fitted fit(Definition definition, Guarded strategy, Instant at) {
        return fit(Wanted.by(strategy, definition, at), strategy);
    }

    Fitted fit(Wanted wanted, Guarded strategy) {
        return fit(wanted, strategy, population.with(wanted.traits(), wanted.folds(), wanted.at()));
    }

    /**
     * Fits and assigns when the traits are there already.
     *
     * @param wanted what to fit
     * @param strategy with what
     * @param found all customers with at least the wanted traits and those of the perspectives, and the wanted measures
     */
    Fitted fit(Wanted wanted, Guarded strategy, Seen found) {
        TraitTable table = found.table();
        Definition definition = wanted.definition();
        TraitTable seen = table.select(
                wanted.traits().stream().map(TraitDeclaration::name).toList());
        FitContext context = new FitContext(
                Parameters.of(definition.parameters()),
                wanted.at(),
                Keys.of(definition.strategy(), definition.id()),
                found.measures());
        SegmentationModel model = strategy.fit(seen, context);
        Memberships memberships = assign(strategy, model, table, seen);
        List<Text> findings = strategy.call(guest -> model.findings());
        Sufficiency sufficiency = new SufficiencyCheck(strategy.descriptor())
                .judge(strategy.known(model, seen), timelines.extent(), wanted.at(), findings);
        Map<String, Object> data = json.plain(strategy.call(guest -> model.data()));
        List<Table> tables = strategy.call(guest -> List.copyOf(model.tables()));
        return new Fitted(definition, strategy.bundle(), wanted.at(), seen, memberships, sufficiency, data, tables);
    }

    private static Memberships assign(Guarded strategy, SegmentationModel model, TraitTable table, TraitTable seen) {
        List<Segment> segments = strategy.segments(model);
        Assignment assignment = strategy.assign(model, segments.size(), seen);
        return new Memberships(
                assignment.customers(table),
                assignment.segments(),
                assignment.unassigned(),
                new Perspectives(table).of(segments, assignment));
    }
}
