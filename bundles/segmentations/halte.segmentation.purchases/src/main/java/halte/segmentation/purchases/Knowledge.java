package halte.segmentation.purchases;

import java.util.List;

/**
 * What was learned of things.
 *
 * @param items the things by name
 * @param facts what is known of each
 * @param transitions what is bought after what
 */
record Knowledge(Items items, List<Item> facts, Transitions transitions) {

    Item fact(int item) {
        return facts.get(item);
    }
}
