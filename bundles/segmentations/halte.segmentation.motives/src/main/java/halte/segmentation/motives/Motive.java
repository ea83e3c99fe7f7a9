package halte.segmentation.motives;

import halte.model.Text;
import java.util.List;

/**
 * Why customers travel as they do.
 *
 * @param id its name, also that of its segment
 * @param title its name for people
 * @param description who has it, in one sentence
 * @param items the signs of it; none when the parameters give none
 * @param agree whether its items are signs of the same, which therefore agree, rather than parts that make it up: K. Bollen and R. Lennox,
 *     Conventional wisdom on measurement, Psychological Bulletin 110 (1991) 305-314
 */
record Motive(String id, Text title, Text description, List<Item> items, boolean agree) {

    /** Tells whether all is looked at that the brand leaves, but not searches for it, since nobody said how it is called. */
    boolean nameless() {
        List<String> ids = items.stream().map(Item::id).toList();
        return id.equals("brand")
                && ids.containsAll(List.of("direct-visits", "loyalty", "brand-question"))
                && !ids.contains("brand-searches");
    }
}
