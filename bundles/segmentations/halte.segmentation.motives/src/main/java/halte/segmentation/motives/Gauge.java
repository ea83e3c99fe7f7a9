package halte.segmentation.motives;

import halte.trait.api.TraitRow;
import java.util.List;

/**
 * Reads an item off a customer's traits.
 *
 * @param item the item
 * @param slots where its traits stand
 * @param most the largest entropy that any customer shows, in bits; infinite where none is asked for
 */
record Gauge(Item item, Slots slots, double most) {

    /** What is beyond is no value that a customer has. */
    private static final double LARGEST = 1e15;

    /** Returns the item's value; NaN when it is not known. */
    double value(TraitRow row) {
        double touches = touches(row);
        if (touches < item.least() || touches != touches) {
            return Double.NaN;
        }
        if (!item.words().isEmpty()) {
            return matches(row);
        }
        return sane(item.form().of(number(row, slots.value()), number(row, slots.of()), touches, most));
    }

    /** Returns how many touches it rests on; infinite for what was declared, NaN when not known. */
    double touches(TraitRow row) {
        return slots.touches() < 0 ? Double.POSITIVE_INFINITY : number(row, slots.touches());
    }

    static double number(TraitRow row, int slot) {
        return slot < 0 ? Double.NaN : sane(row.number(slot));
    }

    private static double sane(double value) {
        return Math.abs(value) <= LARGEST ? value : Double.NaN;
    }

    private double matches(TraitRow row) {
        String text = row.text(slots.value());
        if (text == null) {
            return item.absentIsNone() ? 0 : Double.NaN;
        }
        return matches(text, item.words()) ? 1 : 0;
    }

    /** Tells whether one of the lines of a text is one of the words, or begins with one that ends in an asterisk, whatever their case. */
    static boolean matches(String text, List<String> words) {
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            int until = end < 0 ? text.length() : end;
            for (int i = 0; i < words.size(); i++) {
                if (matches(text, from, until, words.get(i))) {
                    return true;
                }
            }
            from = until + 1;
        }
        return false;
    }

    private static boolean matches(String text, int from, int until, String word) {
        boolean begins = word.endsWith("*");
        int length = word.length() - (begins ? 1 : 0);
        int own = until - from;
        return (begins ? own >= length : own == length) && text.regionMatches(true, from, word, 0, length);
    }
}
