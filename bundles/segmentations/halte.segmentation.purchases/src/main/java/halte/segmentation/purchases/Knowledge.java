package halte.segmentation.purchases;

import java.util.List;

/**
 * What was learned of things.
 *
 * @param items the things by name
 * @param facts what is known of each
 * @param transitions what is bought after what
 * @param others how many things of others weigh as much as what a customer bought himself
 */
record Knowledge(Items items, List<Item> facts, Transitions transitions, double others) {

    /** Returns the same with another weight of others. */
    Knowledge with(double newOthers) {
        return new Knowledge(items, facts, transitions, newOthers);
    }

    Item fact(int item) {
        return facts.get(item);
    }
}
