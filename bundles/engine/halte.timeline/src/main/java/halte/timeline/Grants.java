package halte.timeline;

import halte.model.ValueColumns;
import java.util.Arrays;
import java.util.BitSet;

/** Which customers of an image grant one purpose. Immutable once built. */
public final class Grants {

    private final BitSet granted;

    private Grants(BitSet granted) {
        this.granted = granted;
    }

    BitSet granted() {
        return granted;
    }

    /** Gathers consents. Not safe for use by several threads. */
    public static final class Builder {

        private static final String GRANTED = "granted";

        private final TimelineImage image;
        private final long[] newest;
        private final BitSet granted = new BitSet();

        /**
         * Begins with nobody granting.
         *
         * @param image whose customers they are
         */
        public Builder(TimelineImage image) {
            this.image = image;
            this.newest = new long[image.customers()];
            Arrays.fill(newest, Long.MIN_VALUE);
        }

        /**
         * Adds consents. Of several of one customer the newest counts, and a refusal when two are equally new.
         *
         * @param chunk owners are identifiers, values {@code <millis>:granted} or {@code <millis>:refused}
         */
        public void accept(ValueColumns chunk) {
            for (int i = 0; i < chunk.size(); i++) {
                int row = image.rowOfIdentifier(chunk.owner()[i]);
                if (row >= 0) {
                    accept(row, chunk.value()[i]);
                }
            }
        }

        private void accept(int row, String value) {
            int colon = value.indexOf(':');
            long at = Long.parseLong(value, 0, colon, 10);
            boolean yes = value.substring(colon + 1).equals(GRANTED);
            if (at > newest[row] || at == newest[row] && !yes) {
                newest[row] = at;
                granted.set(row, yes);
            }
        }

        /** Returns the grants; the builder must not be used any more. */
        public Grants build() {
            return new Grants(granted);
        }
    }
}
