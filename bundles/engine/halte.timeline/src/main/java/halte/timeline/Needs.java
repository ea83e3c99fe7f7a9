package halte.timeline;

import halte.trait.api.Aggregate;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDescriptor;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What traits need beside plain touches.
 *
 * @param properties names of touch properties
 * @param declared names under which a source or a bundle must offer something
 * @param purposes consent purposes
 */
public record Needs(Set<String> properties, Set<String> declared, Set<String> purposes) {

    /**
     * Gathers the needs of traits.
     *
     * @param traits the traits
     * @param folds the descriptors of the traits that bundles offer, by name
     */
    public static Needs of(Collection<TraitDeclaration> traits, Map<String, TraitDescriptor> folds) {
        Needs needs = new Needs(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (TraitDeclaration trait : traits) {
            needs.add(trait, folds);
        }
        return needs;
    }

    private void add(TraitDeclaration trait, Map<String, TraitDescriptor> folds) {
        properties.addAll(trait.filter().properties().keySet());
        if (trait.then() != null) {
            properties.addAll(trait.then().properties().keySet());
        }
        if (trait.field() != null && trait.field().startsWith(Field.PROPERTY)) {
            properties.add(trait.field().substring(Field.PROPERTY.length()));
        }
        purpose(trait.purpose());
        if (trait.aggregate() == Aggregate.DECLARED && trait.field() != null) {
            declared.add(trait.field());
            TraitDescriptor fold = folds.get(trait.field());
            if (fold != null) {
                properties.addAll(fold.properties());
                purpose(fold.purpose());
            }
        }
    }

    private void purpose(String purpose) {
        if (purpose != null) {
            purposes.add(purpose);
        }
    }
}
