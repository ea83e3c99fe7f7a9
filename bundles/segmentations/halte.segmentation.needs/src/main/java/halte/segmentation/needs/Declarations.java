package halte.segmentation.needs;

import halte.model.Parameters;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;

/** Reads traits, given by name or in full, and names them. */
final class Declarations {

    private Declarations() {}

    /** Reads a trait: the name of a declared one, or a declaration. */
    static TraitDeclaration read(Parameters tree, String name, String purpose) {
        if (tree.values().get(name) instanceof String declared) {
            if (!declared.matches("[a-z0-9][a-z0-9._-]{0,79}")) {
                throw tree.invalid(name, "must be the name of a declared trait, or a declaration");
            }
            return TraitDeclaration.declared(declared).needing(purpose);
        }
        TraitDeclaration read = TraitDeclarations.read(tree.tree(name));
        return read.purpose() == null ? read.needing(purpose) : read;
    }
}
