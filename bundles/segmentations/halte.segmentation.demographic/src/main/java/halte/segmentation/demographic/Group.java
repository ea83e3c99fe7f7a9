package halte.segmentation.demographic;

import halte.model.Text;
import java.util.List;

/**
 * A group of a dimension.
 *
 * @param id the name in lower case with hyphens, unique within the dimension
 * @param title the name for people
 * @param from the first number in it
 * @param below the first number above it
 * @param values the texts in it; empty for a band, and for those with other values and with none
 */
record Group(String id, Text title, double from, double below, List<String> values) {

    static final String OTHER = "other";
    static final String UNKNOWN = "unknown";

    static Group band(String id, Text title, double from, double below) {
        return new Group(id, title, from, below, List.of());
    }

    static Group values(String id, Text title, List<String> values) {
        return new Group(id, title, Double.NaN, Double.NaN, values);
    }

    static Group other() {
        return values(OTHER, new Text("other", "overig"), List.of());
    }

    static Group unknown() {
        return values(UNKNOWN, new Text("unknown", "onbekend"), List.of());
    }
}
