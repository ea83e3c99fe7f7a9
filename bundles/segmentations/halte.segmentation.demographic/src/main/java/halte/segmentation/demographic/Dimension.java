package halte.segmentation.demographic;

import halte.model.Text;
import java.util.List;

/**
 * A trait that customers are grouped by.
 *
 * @param trait the declared trait
 * @param kind how its values become groups
 * @param title the name for people
 * @param bands the bands of a number, ascending; empty when they are learned
 * @param values the groups of values that somebody named
 */
record Dimension(String trait, Kind kind, Text title, List<Band> bands, List<Named> values) {

    /**
     * A range of numbers.
     *
     * @param from the first number in it; may be −∞
     * @param below the first number above it; may be ∞
     * @param title the name for people, or null
     */
    record Band(double from, double below, Text title) {}

    /**
     * Values with a name of their own.
     *
     * @param id the name in lower case with hyphens
     * @param title the name for people
     * @param of the values
     */
    record Named(String id, Text title, List<String> of) {}
}
