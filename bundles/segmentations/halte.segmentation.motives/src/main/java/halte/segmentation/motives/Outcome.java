package halte.segmentation.motives;

import halte.model.Text;
import halte.trait.api.Aggregate;
import halte.trait.api.TraitDeclaration;
import java.util.Set;

/**
 * A behaviour that motives shall explain.
 *
 * @param id its name
 * @param title its name for people
 * @param value the trait
 * @param of the trait by which it is divided, or null
 * @param perYear whether it counts per year
 */
record Outcome(String id, Text title, TraitDeclaration value, TraitDeclaration of, boolean perYear) {

    private static final Set<Aggregate> TIMELESS = Set.of(Aggregate.DECLARED, Aggregate.MEMBER);

    /** Tells whether it looks at no touches, so that it has no time of its own. */
    boolean timeless() {
        return TIMELESS.contains(value.aggregate());
    }
}
