package halte.segmentation.needs;

import halte.model.Text;
import halte.trait.api.TraitDeclaration;
import java.util.List;

/**
 * Where groups come from.
 *
 * @param trait who is in the segment, or the trait whose values or bands are groups
 * @param title the segment's or the trait's name for people; null when the value says enough
 * @param segment the segment's name, or null
 * @param cuts where bands begin, ascending; empty when every value is a group
 */
record GroupSource(TraitDeclaration trait, Text title, String segment, List<Double> cuts) {

    String name() {
        return Names.slug(segment == null ? trait.name() : segment);
    }

    /** Returns what tells sources apart, whatever their order. */
    String key() {
        return trait.aggregate() + " " + trait.field() + " " + trait.filter() + " " + trait.window();
    }
}
