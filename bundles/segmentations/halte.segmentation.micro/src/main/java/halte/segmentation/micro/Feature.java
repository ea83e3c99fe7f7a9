package halte.segmentation.micro;

import halte.trait.api.TraitColumn;
import halte.trait.api.TraitRow;

/**
 * A coordinate of a customer, made of one trait.
 *
 * @param trait the trait's position
 * @param kind what of the trait
 * @param value the text that it is about; null unless the kind is {@link Kind#VALUE}
 * @param scaling how it becomes comparable
 */
record Feature(int trait, Kind kind, String value, Scaling scaling) {

    /** What of a trait. */
    enum Kind {
        /** Its number. */
        NUMBER,
        /** Whether it is a certain text. */
        VALUE,
        /** Whether its number is missing. */
        NO_NUMBER,
        /** Whether its text is missing. */
        NO_TEXT;

        /** Tells whether it is 1 or 0. */
        boolean yesOrNo() {
            return this != NUMBER;
        }
    }

    float of(TraitRow row) {
        return scaling.of(
                switch (kind) {
                    case NUMBER -> row.number(trait);
                    case VALUE -> is(row.text(trait));
                    case NO_NUMBER -> Double.isNaN(row.number(trait)) ? 1 : 0;
                    case NO_TEXT -> row.text(trait) == null ? 1 : 0;
                });
    }

    private double is(String text) {
        return text == null ? Double.NaN : text.equals(value) ? 1 : 0;
    }

    /** Tells whether a customer's value is known. */
    boolean known(TraitRow row) {
        return kind == Kind.NUMBER ? !Double.isNaN(row.number(trait)) : kind == Kind.VALUE && row.text(trait) != null;
    }

    /**
     * Writes the coordinates of some customers.
     *
     * @param column the trait's column
     * @param rows the customers' rows
     * @param from the first one
     * @param size how many
     * @param to gets them
     */
    void fill(TraitColumn column, int[] rows, int from, int size, float[] to) {
        for (int i = 0; i < size; i++) {
            to[i] = of(column, rows[from + i]);
        }
    }

    private float of(TraitColumn column, int row) {
        return scaling.of(
                switch (kind) {
                    case NUMBER -> column.number(row);
                    case VALUE -> is(column.text(row));
                    case NO_NUMBER -> Double.isNaN(column.number(row)) ? 1 : 0;
                    case NO_TEXT -> column.text(row) == null ? 1 : 0;
                });
    }
}
