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
 */
record Motive(String id, Text title, Text description, List<Item> items) {}
