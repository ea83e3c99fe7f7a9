package halte.segmentation;

import halte.trait.api.TimelineFold;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Segmentations that are fitted from one pass, as far as equal names mean equal traits; those with measures have one of their own. */
final class SharedPass {

    private static final int MOST_TRAITS = 64;

    private final List<Wanted> members = new ArrayList<>();
    private final Map<String, TraitDeclaration> traits = new LinkedHashMap<>();

    SharedPass(Wanted first) {
        add(first);
    }

    /** Takes a segmentation along if that is possible. */
    boolean take(Wanted wanted) {
        boolean fits = wanted.at().equals(at())
                && wanted.folds().isEmpty()
                && folds().isEmpty()
                && traits.size() + wanted.traits().size() <= MOST_TRAITS
                && wanted.traits().stream().allMatch(this::agrees);
        if (fits) {
            add(wanted);
        }
        return fits;
    }

    private boolean agrees(TraitDeclaration trait) {
        return traits.getOrDefault(trait.name(), trait).equals(trait);
    }

    private void add(Wanted wanted) {
        members.add(wanted);
        wanted.traits().forEach(trait -> traits.put(trait.name(), trait));
    }

    List<Wanted> members() {
        return members;
    }

    Collection<TraitDeclaration> traits() {
        return traits.values();
    }

    List<TimelineFold<?>> folds() {
        return members.get(0).folds();
    }

    Instant at() {
        return members.get(0).at();
    }
}
