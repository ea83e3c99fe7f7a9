package halte.timeline;

import halte.model.ValueColumns;

/** What sources declared under one name, per customer of an image. Immutable once built. */
public final class DeclaredValues {

    private final int[] codes;
    private final Dictionary dictionary;

    private DeclaredValues(int[] codes, Dictionary dictionary) {
        this.codes = codes;
        this.dictionary = dictionary;
    }

    int code(int row) {
        return codes[row];
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** Gathers values. Not safe for use by several threads. */
    public static final class Builder {

        private final TimelineImage image;
        private final int[] codes;
        private final Dictionary.Builder dictionary = new Dictionary.Builder(Dictionary.EMPTY);

        /**
         * Begins without values.
         *
         * @param image whose customers they are
         */
        public Builder(TimelineImage image) {
            this.image = image;
            this.codes = new int[image.customers()];
        }

        /** Adds values; owners are identifiers. Of several values of one customer the one that comes last counts. */
        public void accept(ValueColumns chunk) {
            for (int i = 0; i < chunk.size(); i++) {
                int row = image.rowOfIdentifier(chunk.owner()[i]);
                if (row >= 0) {
                    codes[row] = dictionary.add(chunk.value()[i]);
                }
            }
        }

        /** Returns the values; the builder must not be used any more. */
        public DeclaredValues build() {
            return new DeclaredValues(codes, dictionary.build());
        }
    }
}
