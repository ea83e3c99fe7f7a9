package halte.segmentation.propensity;

import halte.model.HalteException;
import halte.model.Parameters;
import java.util.Set;

/** From which probability on somebody is in a segment: set, or learned. */
sealed interface Bound {

    /** The names that may stand in a bound. */
    Set<String> KNOWN = Set.of("odds", "probability", "precision");

    /**
     * So many times the odds of everybody.
     *
     * @param times how many times
     */
    record Odds(double times) implements Bound {

        @Override
        public double value() {
            return times;
        }

        double from(double rate) {
            double odds = times * rate / (1 - rate);
            return odds / (1 + odds);
        }
    }

    /**
     * A probability.
     *
     * @param probability the probability, 0–1
     */
    record Probability(double probability) implements Bound {

        @Override
        public double value() {
            return probability;
        }
    }

    /**
     * The lowest probability from which on at least such a share did it, among customers from whom nothing was learned.
     *
     * @param precision the share, 0–1
     */
    record Precision(double precision) implements Bound {

        @Override
        public double value() {
            return precision;
        }
    }

    /** Tells whether this may be above another bound; of those of different kinds only the data tells. */
    default boolean mayExceed(Bound other) {
        return getClass() != other.getClass() || value() > other.value();
    }

    /** Returns the number that was asked for. */
    double value();

    /**
     * Reads a bound.
     *
     * @throws HalteException naming what is wrong
     */
    static Bound read(Parameters all, String name, Bound usual) {
        if (!all.has(name)) {
            return usual;
        }
        Parameters tree = all.tree(name);
        tree.allow(KNOWN);
        if (tree.values().size() != 1) {
            throw all.invalid(name, "must say one of odds, probability, precision");
        }
        if (tree.has("odds")) {
            return new Odds(within(tree, "odds", 1000));
        }
        return tree.has("probability")
                ? new Probability(within(tree, "probability", 1))
                : new Precision(within(tree, "precision", 1));
    }

    private static double within(Parameters tree, String name, double most) {
        double value = tree.number(name);
        if (!(value > 0 && value <= most)) {
            throw tree.invalid(name, "must be above 0 and at most " + (int) most);
        }
        return value;
    }
}
