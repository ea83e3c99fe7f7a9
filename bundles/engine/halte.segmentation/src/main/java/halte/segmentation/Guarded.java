package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Parameters;
import halte.runtime.Guests;
import halte.runtime.Stay;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.timeline.Workers;
import halte.trait.api.TimelineFold;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** One strategy during one piece of work, every call of which is guarded. */
final class Guarded {

    private final Guests<SegmentationStrategy> guests;
    private final Stay<SegmentationStrategy> stay;
    private final Duration longestFit;
    private final Workers workers;

    Guarded(
            Guests<SegmentationStrategy> guests,
            Stay<SegmentationStrategy> stay,
            Duration longestFit,
            Workers workers) {
        this.guests = guests;
        this.stay = stay;
        this.longestFit = longestFit;
        this.workers = workers;
    }

    String bundle() {
        return stay.guest().bundle();
    }

    /** Returns what tells this strategy from every other, those of the same name included. */
    long number() {
        return stay.guest().number();
    }

    StrategyDescriptor descriptor() {
        return call(SegmentationStrategy::descriptor);
    }

    List<TraitDeclaration> traits(Parameters parameters) {
        List<TraitDeclaration> traits = List.copyOf(call(strategy -> strategy.traits(parameters)));
        Set<String> names = new HashSet<>(Perspectives.NAMES);
        for (TraitDeclaration trait : traits) {
            if (!names.add(trait.name())) {
                throw broken("asks for two traits named '" + trait.name() + "'");
            }
        }
        return traits;
    }

    /** Returns the traits that take part in making groups. */
    List<TraitDeclaration> grouping(Parameters parameters) {
        Set<String> describing = Set.copyOf(call(strategy -> strategy.describing(parameters)));
        return traits(parameters).stream()
                .filter(trait -> !describing.contains(trait.name()))
                .toList();
    }

    List<TimelineFold<?>> folds(Parameters parameters) {
        return call(strategy -> List.copyOf(strategy.folds(parameters))).stream()
                .<TimelineFold<?>>map(this::guarded)
                .toList();
    }

    private <A> TimelineFold<A> guarded(TimelineFold<A> fold) {
        return new GuestFold<>(this, fold);
    }

    SegmentationModel fit(TraitTable population, FitContext context) {
        return guests.patiently(
                longestFit, () -> call(strategy -> Objects.requireNonNull(strategy.fit(population, context), "model")));
    }

    SegmentationModel restore(Parameters parameters, Parameters data) {
        return call(strategy -> Objects.requireNonNull(strategy.restore(parameters, data), "model"));
    }

    List<Segment> segments(SegmentationModel model) {
        List<Segment> segments = call(strategy -> List.copyOf(model.segments()));
        Set<String> ids = new HashSet<>();
        for (Segment segment : segments) {
            if (!ids.add(segment.id())) {
                throw broken("made a model with two segments named '" + segment.id() + "'");
            }
        }
        return segments;
    }

    /** Assigns all rows of a table, on all cores; each thread stands guard for itself. */
    Assignment assign(SegmentationModel model, int segments, TraitTable table) {
        return new Assigning(this, model, segments, table).on(workers);
    }

    /** Counts of how many customers a model says something, on all cores. */
    Knowing.Count known(SegmentationModel model, TraitTable table) {
        return new Knowing(this, model, table).on(workers);
    }

    <R> R call(Function<SegmentationStrategy, R> call) {
        return stay.call(call);
    }

    private RuntimeException broken(String how) {
        return new Failure(
                        "GUEST_FAILED",
                        Actor.EXTENSION,
                        "The strategy '" + stay.guest().id() + "' of bundle " + bundle() + " " + how + ".",
                        "Tell the bundle's maker.")
                .asException();
    }
}
