package halte.trait.api;

import java.util.Objects;

/** The values of one trait, one per row of a {@link TraitTable}. The arrays are shared, not copied: do not change them. */
public sealed interface TraitColumn permits TraitColumn.Numbers, TraitColumn.Texts, Quotients {

    /** Returns the trait's name. */
    String name();

    /** Returns the number of rows. */
    int size();

    /** Returns a row's value as a number; NaN when missing or when the value is a text that is no plain decimal. */
    double number(int row);

    /** Returns a row's value as a text; null when missing. */
    String text(int row);

    /**
     * Returns a column with exactly the same numbers in less memory, or the same column when there is none. It is slower to read.
     *
     * @param column the column
     */
    static TraitColumn compact(Numbers column) {
        return Quotients.of(column);
    }

    /**
     * Numbers.
     *
     * @param name the trait's name
     * @param values the values; NaN for missing
     */
    record Numbers(String name, double[] values) implements TraitColumn {

        /** Checks that nothing is missing. */
        public Numbers {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(values, "values");
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double number(int row) {
            return values[row];
        }

        @Override
        public String text(int row) {
            return text(values[row]);
        }

        static String text(double value) {
            if (Double.isNaN(value)) {
                return null;
            }
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }

    /**
     * Texts, coded: {@code texts[codes[row]]}.
     *
     * @param name the trait's name
     * @param codes positions in {@code texts}; negative for missing
     * @param texts the different values
     */
    record Texts(String name, int[] codes, String[] texts) implements TraitColumn {

        /** Checks that nothing is missing. */
        public Texts {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(codes, "codes");
            Objects.requireNonNull(texts, "texts");
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public double number(int row) {
            String text = text(row);
            try {
                return text == null ? Double.NaN : Double.parseDouble(text);
            } catch (NumberFormatException notANumber) {
                return Double.NaN;
            }
        }

        @Override
        public String text(int row) {
            return codes[row] < 0 ? null : texts[codes[row]];
        }
    }
}
