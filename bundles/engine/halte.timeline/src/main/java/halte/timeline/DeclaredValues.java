package halte.timeline;

import halte.model.ValueColumns;
import java.util.HashMap;
import java.util.Map;

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
        private final long[] owners;
        private final Map<Long, Long> moments = new HashMap<>();
        private final Dictionary.Builder dictionary = new Dictionary.Builder(Dictionary.EMPTY);

        /**
         * Begins without values.
         *
         * @param image whose customers they are
         */
        public Builder(TimelineImage image) {
            this.image = image;
            this.codes = new int[image.customers()];
            this.owners = new long[image.customers()];
        }

        /** Says when an identifier's value was stated; to be called before {@link #accept}, or not at all. */
        public void statedAt(long identifier, long millis) {
            moments.put(identifier, millis);
        }

        /**
         * Adds values; owners are identifiers. Of several values of one customer the newest counts; where that is not known, the one of
         * the smallest identifier.
         */
        public void accept(ValueColumns chunk) {
            for (int i = 0; i < chunk.size(); i++) {
                long owner = chunk.owner()[i];
                int row = image.rowOfIdentifier(owner);
                if (row >= 0 && (owners[row] == 0 || goesBefore(owner, owners[row]))) {
                    owners[row] = owner;
                    codes[row] = dictionary.add(chunk.value()[i]);
                }
            }
        }

        private boolean goesBefore(long identifier, long other) {
            long at = moments.getOrDefault(identifier, Long.MIN_VALUE);
            long otherAt = moments.getOrDefault(other, Long.MIN_VALUE);
            return at > otherAt || at == otherAt && identifier < other;
        }

        /** Returns the values; the builder must not be used any more. */
        public DeclaredValues build() {
            return new DeclaredValues(codes, dictionary.build());
        }
    }
}
