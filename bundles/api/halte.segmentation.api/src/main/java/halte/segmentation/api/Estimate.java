package halte.segmentation.api;

import halte.model.Interval;
import halte.model.Text;
import java.util.Objects;

/**
 * What a model says of one customer beside his segments: how likely he is to return, when he will need what again, what to offer him
 * next, through which channel. A number or a text, or neither when the model cannot say.
 *
 * @param id the name in lower case with hyphens, the same for all customers; a number and a text never share one
 * @param title the name for people
 * @param number the number; NaN when it is a text or not known. A moment is a number of days after the moment of asking
 * @param text the text; null when it is a number or not known
 * @param unit the unit of the number for people, such as {@code EUR}, {@code days} or {@code probability} (0–1); null for none
 * @param interval how sure the number is; null when the model gives none
 */
public record Estimate(String id, Text title, double number, Text text, String unit, Interval interval) {

    /** The unit of probabilities, 0–1. */
    public static final String PROBABILITY = "probability";

    /** Checks that it has a name and is not a number and a text at once. */
    public Estimate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        if (text != null && !Double.isNaN(number)) {
            throw new IllegalArgumentException("estimate " + id + " is a number and a text");
        }
    }

    /** Makes a number without an interval. */
    public static Estimate number(String id, Text title, double number, String unit) {
        return new Estimate(id, title, number, null, unit, null);
    }

    /** Makes a text; null when it is not known. */
    public static Estimate text(String id, Text title, Text text) {
        return new Estimate(id, title, Double.NaN, text, null, null);
    }

    /** Returns this number with an interval. */
    public Estimate within(Interval newInterval) {
        return new Estimate(id, title, number, text, unit, newInterval);
    }

    /** Tells whether the model could say it. */
    public boolean known() {
        return text != null || !Double.isNaN(number);
    }
}
