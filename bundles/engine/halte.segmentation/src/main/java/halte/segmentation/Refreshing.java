package halte.segmentation;

import halte.model.HalteException;
import halte.model.Text;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Upkeep.Scope;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs and refreshes segmentations, without storing anything yet. */
final class Refreshing {

    private final Timelines timelines;
    private final Fitting fitting;
    private final Population population;
    private final Scopes scopes;
    private final Marks marks;
    private final Dependencies dependencies;

    Refreshing(Timelines timelines, Fitting fitting, Dependencies dependencies, Marks marks) {
        this.timelines = timelines;
        this.fitting = fitting;
        this.dependencies = dependencies;
        this.marks = marks;
        population = new Population(timelines);
        scopes = new Scopes(timelines);
    }

    /** Fits anew. */
    Outcome fit(Definition definition, Guarded strategy, Instant at, Text reason) {
        Wanted wanted = Wanted.by(strategy, definition, at);
        Map<String, Note.Used> basis = dependencies.now(wanted.traits());
        Mark mark = mark(wanted.traits(), at);
        return new Outcome(fitting.fit(wanted, strategy), null, reason, mark, basis);
    }

    private boolean isAhead(Instant at) {
        Instant last = timelines.extent().last();
        return last != null && last.isAfter(at);
    }

    private Mark mark(List<TraitDeclaration> traits, Instant at) {
        try (Marks.Look look = marks.look()) {
            return look.mark(traits, isAhead(at));
        }
    }

    /** Goes on with the model of the last fit if that is possible, and fits anew if not. */
    Outcome refresh(Definition definition, Guarded strategy, Previous last, Instant at) {
        Text why = unusable(definition, last);
        if (why != null) {
            return fit(definition, strategy, at, why);
        }
        Optional<Models.Ready> ready = restored(strategy, last.model());
        if (ready.isEmpty()) {
            Text unreadable = new Text(
                    "The strategy cannot read the model of the last fit any longer.",
                    "De strategie kan het model van de vorige keer niet meer lezen.");
            return fit(definition, strategy, at, unreadable);
        }
        return renew(strategy, ready.get(), last, at);
    }

    private static Text unusable(Definition definition, Previous last) {
        if (last.result() == null || last.model() == null) {
            return new Text("It has not run before.", "Dit is de eerste keer.");
        }
        return last.model().version() == definition.version()
                ? null
                : new Text("The definition has changed.", "De definitie is veranderd.");
    }

    private static Optional<Models.Ready> restored(Guarded strategy, StoredModel model) {
        try {
            return Optional.of(Models.restore(model, strategy));
        } catch (HalteException unreadable) {
            if (model.bundle().equals(strategy.bundle())) {
                throw unreadable;
            }
            return Optional.empty();
        }
    }

    private Outcome renew(Guarded strategy, Models.Ready ready, Previous last, Instant at) {
        Map<String, Note.Used> basis = dependencies.now(ready.traits());
        Mark mark;
        Scopes.Chosen chosen;
        try (Marks.Look look = marks.look()) {
            mark = look.mark(ready.traits(), isAhead(at));
            chosen = strategy.bundle().equals(last.result().madeBy())
                    ? scopes.choose(last, ready.traits(), mark, look.snapshot(), at)
                    : new Scopes.Chosen(Scope.EVERYBODY, anotherVersion(), null);
        }
        return new Outcome(null, assign(strategy, ready, chosen, at), null, mark, basis);
    }

    private static Text anotherVersion() {
        return new Text("Another version of the strategy serves.", "Er is nu een andere versie van de strategie.");
    }

    private Renewal assign(Guarded strategy, Models.Ready ready, Scopes.Chosen chosen, Instant at) {
        List<TraitDeclaration> traits = ready.traits();
        TraitTable table = chosen.customers() == null
                ? population.with(traits, at)
                : population.of(chosen.customers(), traits, at);
        TraitTable seen =
                table.select(traits.stream().map(TraitDeclaration::name).toList());
        List<Segment> segments = strategy.segments(ready.model());
        Assignment assignment = strategy.assign(ready.model(), segments.size(), seen);
        return new Renewal(
                chosen.scope(),
                chosen.reason(),
                strategy.bundle(),
                at,
                chosen.customers(),
                table.size(),
                segments,
                assignment.customers(table),
                assignment.segments());
    }
}
