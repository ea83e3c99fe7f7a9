package halte.segmentation.api;

import halte.model.Text;
import java.util.Objects;

/**
 * A named group of customers.
 *
 * @param id the name in lower case with hyphens, unique within the segmentation
 * @param title the name for people
 * @param description who is in it, in one sentence
 */
public record Segment(String id, Text title, Text description) {

    /** Checks that nothing is missing. */
    public Segment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
    }
}
