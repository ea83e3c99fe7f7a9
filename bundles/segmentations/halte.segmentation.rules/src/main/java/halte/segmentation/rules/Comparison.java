package halte.segmentation.rules;

import halte.model.Text;
import halte.trait.api.TraitRow;
import java.util.Arrays;
import java.util.Set;

/** What a leaf compares its trait with. Comparing a missing value is unknown; only {@link Presence} asks whether it is there. */
sealed interface Comparison {

    /** Tests a customer's value at a position. */
    Truth test(TraitRow row, int trait);

    /** Says what is needed, as in "at least 2". */
    Text needed(Text unit);

    /**
     * A number within bounds, both included.
     *
     * @param low the lower bound
     * @param high the upper bound
     * @param words the comparison in words
     */
    record Bounds(double low, double high, Text words) implements Comparison {

        @Override
        public Truth test(TraitRow row, int trait) {
            double value = row.number(trait);
            if (value >= low && value <= high) {
                return Truth.TRUE;
            }
            return Double.isNaN(value) ? Truth.UNKNOWN : Truth.FALSE;
        }

        @Override
        public Text needed(Text unit) {
            return new Text(words.en() + unit.en(), words.nl() + unit.nl());
        }
    }

    /**
     * One of some numbers, or none of them.
     *
     * @param sorted the numbers, ascending
     * @param wanted whether it must be one of them
     * @param words the comparison in words
     */
    record Numbers(double[] sorted, boolean wanted, Text words) implements Comparison {

        @Override
        public Truth test(TraitRow row, int trait) {
            // Adding zero makes one zero of the two, which the search would tell apart.
            double value = row.number(trait) + 0.0;
            return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(Arrays.binarySearch(sorted, value) >= 0 == wanted);
        }

        @Override
        public Text needed(Text unit) {
            return new Text(words.en() + unit.en(), words.nl() + unit.nl());
        }
    }

    /**
     * One of some texts, or none of them; upper and lower case count as different.
     *
     * @param texts the texts
     * @param wanted whether it must be one of them
     * @param words the comparison in words
     */
    record Texts(Set<String> texts, boolean wanted, Text words) implements Comparison {

        @Override
        public Truth test(TraitRow row, int trait) {
            String value = row.text(trait);
            return value == null ? Truth.UNKNOWN : Truth.of(texts.contains(value) == wanted);
        }

        @Override
        public Text needed(Text unit) {
            return words;
        }
    }

    /**
     * Some lines of a list, such as the different categories bought, or none of them.
     *
     * @param lines the lines looked for
     * @param wanted whether one of them must be there, or none
     * @param most how many lines a list holds at most: in a full one, what is not found may have been left out
     * @param words the comparison in words
     */
    record Lines(Set<String> lines, boolean wanted, int most, Text words) implements Comparison {

        @Override
        public Truth test(TraitRow row, int trait) {
            String list = row.text(trait);
            if (list == null) {
                return Truth.UNKNOWN;
            }
            int count = 1;
            int begin = 0;
            for (int end = list.indexOf('\n'); end >= 0; end = list.indexOf('\n', begin)) {
                if (lines.contains(list.substring(begin, end))) {
                    return Truth.of(wanted);
                }
                begin = end + 1;
                count++;
            }
            if (lines.contains(list.substring(begin))) {
                return Truth.of(wanted);
            }
            return count >= most ? Truth.UNKNOWN : Truth.of(!wanted);
        }

        @Override
        public Text needed(Text unit) {
            return words;
        }
    }

    /**
     * A value at all, or none.
     *
     * @param wanted whether there must be one
     */
    record Presence(boolean wanted) implements Comparison {

        @Override
        public Truth test(TraitRow row, int trait) {
            boolean present = !Double.isNaN(row.number(trait)) || row.text(trait) != null;
            return Truth.of(present == wanted);
        }

        @Override
        public Text needed(Text unit) {
            return wanted ? new Text("any value", "een waarde") : new Text("no value", "geen waarde");
        }
    }
}
