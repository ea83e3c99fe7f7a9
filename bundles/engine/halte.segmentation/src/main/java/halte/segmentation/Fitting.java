package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Keys;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Sufficiency;
import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fits a segmentation to all customers and assigns them. */
final class Fitting {

    private final Timelines timelines;
    private final Json json;

    Fitting(Timelines timelines, Json json) {
        this.timelines = timelines;
        this.json = json;
    }

    Fitted fit(Definition definition, Guarded strategy, Instant at) {
        Parameters parameters = Parameters.of(definition.parameters());
        List<TraitDeclaration> wanted = strategy.traits(parameters);
        TraitTable table = new Known(timelines).at(at, pass(wanted, at));
        TraitTable population =
                table.select(wanted.stream().map(TraitDeclaration::name).toList());
        FitContext context = new FitContext(parameters, at, Keys.of(definition.strategy(), definition.id()));
        SegmentationModel model = strategy.fit(population, context);
        Memberships memberships = assign(strategy, model, table, population);
        List<Text> found = strategy.call(guest -> model.findings());
        Sufficiency sufficiency =
                new SufficiencyCheck(strategy.descriptor()).judge(population, timelines.extent(), at, found);
        Map<String, Object> data = json.plain(strategy.call(guest -> model.data()));
        return new Fitted(definition, strategy.bundle(), at, table.size(), memberships, sufficiency, data);
    }

    private static Memberships assign(
            Guarded strategy, SegmentationModel model, TraitTable table, TraitTable population) {
        List<Segment> segments = strategy.call(guest -> unique(model.segments()));
        Assignment assignment = strategy.call(guest -> Assignment.of(model, population));
        return new Memberships(
                assignment.customers(table),
                assignment.segments(),
                assignment.unassigned(),
                new Perspectives(table).of(segments, assignment));
    }

    private TraitTable pass(List<TraitDeclaration> wanted, Instant at) {
        List<TraitDeclaration> traits = new ArrayList<>(wanted);
        traits.addAll(Perspectives.TRAITS);
        PassResult result = timelines.pass(Pass.traits(at, traits));
        if (!result.failures().isEmpty()) {
            throw incomplete(result.failures());
        }
        return result.table();
    }

    /** A trait that failed is missing for everybody: going on would throw customers out of their segments. */
    private static RuntimeException incomplete(List<Failure> failures) {
        Failure first = failures.get(0);
        return new Failure(
                        first.code(),
                        first.actor(),
                        "The segmentation cannot run, since " + failures.size() + " of its traits failed; the first: "
                                + first.message(),
                        first.advice())
                .asException();
    }

    private static List<Segment> unique(List<Segment> segments) {
        Set<String> ids = new HashSet<>();
        for (Segment segment : segments) {
            if (!ids.add(segment.id())) {
                throw new Failure(
                                "GUEST_FAILED",
                                Actor.EXTENSION,
                                "The model has two segments named '" + segment.id() + "'.",
                                "Tell the maker of the strategy's bundle.")
                        .asException();
            }
        }
        return List.copyOf(segments);
    }
}
