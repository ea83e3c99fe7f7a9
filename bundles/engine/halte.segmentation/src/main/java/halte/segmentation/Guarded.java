package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Parameters;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** One strategy, every call of which is guarded; whoever holds it keeps the same strategy until the end of his work. */
final class Guarded {

    private final Guests<SegmentationStrategy> guests;
    private final Guest<SegmentationStrategy> guest;

    Guarded(Guests<SegmentationStrategy> guests, Guest<SegmentationStrategy> guest) {
        this.guests = guests;
        this.guest = guest;
    }

    String bundle() {
        return guest.bundle();
    }

    /** Tells whether this strategy still serves under its name. */
    boolean serves() {
        return guests.find(guest.id())
                .filter(serving -> serving.number() == guest.number())
                .isPresent();
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

    SegmentationModel fit(TraitTable population, FitContext context) {
        return call(strategy -> Objects.requireNonNull(strategy.fit(population, context), "model"));
    }

    SegmentationModel restore(Parameters parameters, Parameters data) {
        return call(strategy -> Objects.requireNonNull(strategy.restore(parameters, data), "model"));
    }

    <R> R call(Function<SegmentationStrategy, R> call) {
        return guests.guard(guest, call);
    }

    private RuntimeException broken(String how) {
        return new Failure(
                        "GUEST_FAILED",
                        Actor.EXTENSION,
                        "The strategy '" + guest.id() + "' of bundle " + guest.bundle() + " " + how + ".",
                        "Tell the bundle's maker.")
                .asException();
    }
}
