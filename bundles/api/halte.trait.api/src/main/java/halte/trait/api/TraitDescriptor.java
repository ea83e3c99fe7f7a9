package halte.trait.api;

import halte.model.Text;
import java.util.Objects;
import java.util.Set;

/**
 * What a {@link TraitFold} is and needs.
 *
 * @param name the trait's name in lower case with hyphens, unique among all traits
 * @param title the name for people
 * @param types names of the types that it listens to; empty for all
 * @param properties names of the touch properties that it reads
 * @param unit the unit for people, or null
 * @param purpose the consent purpose needed, or null
 */
public record TraitDescriptor(
        String name, Text title, Set<String> types, Set<String> properties, String unit, String purpose) {

    /** Copies the sets. */
    public TraitDescriptor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        types = Set.copyOf(types);
        properties = Set.copyOf(properties);
    }
}
