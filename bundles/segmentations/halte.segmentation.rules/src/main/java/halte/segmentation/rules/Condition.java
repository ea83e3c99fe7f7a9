package halte.segmentation.rules;

import halte.trait.api.TraitRow;

/** A compiled condition: a tree whose leaves know the positions of their traits. */
sealed interface Condition {

    /** Tests a customer; stops as soon as the answer is certain. */
    Truth test(TraitRow row);

    /** Holds when every part holds. */
    record All(Condition[] parts) implements Condition {

        @Override
        public Truth test(TraitRow row) {
            Truth least = Truth.TRUE;
            for (Condition part : parts) {
                Truth truth = part.test(row);
                if (truth == Truth.FALSE) {
                    return truth;
                }
                least = truth == Truth.UNKNOWN ? truth : least;
            }
            return least;
        }
    }

    /** Holds when at least one part holds. */
    record Any(Condition[] parts) implements Condition {

        @Override
        public Truth test(TraitRow row) {
            Truth most = Truth.FALSE;
            for (Condition part : parts) {
                Truth truth = part.test(row);
                if (truth == Truth.TRUE) {
                    return truth;
                }
                most = truth == Truth.UNKNOWN ? truth : most;
            }
            return most;
        }
    }

    /** Holds when its part certainly does not. */
    record Not(Condition part) implements Condition {

        @Override
        public Truth test(TraitRow row) {
            return part.test(row).not();
        }
    }

    /**
     * Compares one trait.
     *
     * @param trait the trait
     * @param position its position in a row
     * @param comparison what it is compared with
     */
    record Leaf(Trait trait, int position, Comparison comparison) implements Condition {

        Leaf(Trait trait, Comparison comparison) {
            this(trait, trait.position(), comparison);
        }

        @Override
        public Truth test(TraitRow row) {
            // The most frequent comparison by far; naming it spares an indirect call.
            return comparison instanceof Comparison.Bounds bounds
                    ? bounds.test(row, position)
                    : comparison.test(row, position);
        }
    }
}
