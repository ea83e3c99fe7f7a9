package halte.segmentation.micro.pack;

import halte.model.Text;
import halte.trait.api.TraitDeclaration;

/**
 * A trait that a pack makes, with where it comes from.
 *
 * @param declaration the trait
 * @param pack the pack's name
 * @param words what it is, for people
 * @param absence what it means that it has no value
 */
public record PackTrait(TraitDeclaration declaration, String pack, Text words, Absence absence) {

    /** Returns the trait's name. */
    public String name() {
        return declaration.name();
    }
}
