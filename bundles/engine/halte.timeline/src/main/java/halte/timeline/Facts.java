package halte.timeline;

import halte.trait.api.TraitFold;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a program needs beside touches, see {@link Needs}.
 *
 * @param declared values of declared traits, by name; a name that is not there is unknown
 * @param grants grants, by purpose; nobody grants a purpose that is not there
 * @param folds traits as classes, by name; a fold may throw only {@link halte.model.HalteException}, which fails its trait alone
 */
public record Facts(Map<String, DeclaredValues> declared, Map<String, Grants> grants, Map<String, TraitFold> folds) {

    /** No facts. */
    public static final Facts NONE = new Facts(Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public Facts {
        declared = Map.copyOf(declared);
        grants = Map.copyOf(grants);
        folds = Map.copyOf(folds);
    }

    /** Returns the names under which something is known. */
    Set<String> names() {
        TreeSet<String> names = new TreeSet<>(declared.keySet());
        names.addAll(folds.keySet());
        return names;
    }
}
