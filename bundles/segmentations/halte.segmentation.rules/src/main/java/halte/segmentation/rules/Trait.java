package halte.segmentation.rules;

import halte.model.Text;
import halte.trait.api.TraitDeclaration;

/**
 * A trait that a condition looks at.
 *
 * @param position its place in a row
 * @param declaration what it is
 * @param title its name for people
 */
record Trait(int position, TraitDeclaration declaration, Text title) {

    String name() {
        return declaration.name();
    }
}
