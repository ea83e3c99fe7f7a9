package halte.segmentation.micro;

import halte.model.Parameters;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import java.util.Set;

/**
 * What to compare over the groups: whether a trait that no group is made of holds, such as an answer to a campaign.
 *
 * @param declaration the trait
 * @param is the text that counts; null when a number counts
 * @param above the number counts when it is above this one
 */
record Outcome(TraitDeclaration declaration, String is, double above) {

    /** Reads the name of a declared trait, or {@code {"trait": ..., "is": ...}}, or {@code {"trait": {...}, "above": ...}}. */
    static Outcome read(Parameters parameters) {
        if (parameters.values().get("outcome") instanceof String name) {
            return new Outcome(TraitDeclaration.declared(name), null, 0);
        }
        Parameters tree = parameters.tree("outcome");
        tree.allow(Set.of("trait", "is", "above"));
        if (tree.has("is") && tree.has("above")) {
            throw tree.invalid("is", "does not go with above");
        }
        TraitDeclaration trait = tree.values().get("trait") instanceof String name
                ? TraitDeclaration.declared(name)
                : TraitDeclarations.read(tree.tree("trait"));
        return new Outcome(trait, tree.text("is", null), tree.number("above", 0));
    }

    String name() {
        return declaration.name();
    }

    /** Tells whether a customer's value is known. */
    boolean known(TraitColumn column, int row) {
        return is == null ? !Double.isNaN(column.number(row)) : column.text(row) != null;
    }

    /** Tells whether it holds for a customer whose value is known. */
    boolean holds(TraitColumn column, int row) {
        return is == null ? column.number(row) > above : is.equals(column.text(row));
    }
}
