package halte.trait.api;

/** One customer's traits, by position in the list of traits that was asked for. */
public interface TraitRow {

    /** Returns a trait's value as a number; NaN when missing or no number. */
    double number(int trait);

    /** Returns a trait's value as a text; null when missing. */
    String text(int trait);
}
