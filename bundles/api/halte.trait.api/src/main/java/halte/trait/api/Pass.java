package halte.trait.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What one pass over all timelines shall compute.
 *
 * @param at the moment of asking; later touches do not count
 * @param traits the wanted traits, with different names
 * @param folds the wanted measures
 */
public record Pass(Instant at, List<TraitDeclaration> traits, List<TimelineFold<?>> folds) {

    /** Copies the lists. */
    public Pass {
        Objects.requireNonNull(at, "at");
        traits = List.copyOf(traits);
        folds = List.copyOf(folds);
    }

    /** Makes a pass for traits alone. */
    public static Pass traits(Instant at, List<TraitDeclaration> traits) {
        return new Pass(at, traits, List.of());
    }
}
