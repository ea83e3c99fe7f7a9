package halte.segmentation.needs;

import halte.model.Text;
import halte.trait.api.TraitRow;

/**
 * A group of the long list.
 *
 * @param id its name
 * @param title its name for people
 * @param trait the position of the trait that tells who is in it
 * @param value the trait's value of its customers; null when they have a number in the range
 * @param from where the range begins
 * @param below before which the range ends
 */
record Group(String id, Text title, int trait, String value, double from, double below) {

    boolean holds(TraitRow row) {
        if (value != null) {
            return value.equals(row.text(trait));
        }
        double number = row.number(trait);
        return number >= from && number < below;
    }

    Group named(String name) {
        return new Group(name, title, trait, value, from, below);
    }
}
