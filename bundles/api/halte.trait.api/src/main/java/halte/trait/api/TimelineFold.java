package halte.trait.api;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A measure: folds all timelines into one accumulator. Accumulators of parts of the population are merged in a fixed order, so
 * the result is the same at every run. Called from several threads, each with its own accumulator; must not block.
 *
 * @param <A> the accumulator
 */
@ConsumerType
public interface TimelineFold<A> {

    /** Returns the names of the types that it listens to; empty for all. */
    Set<String> types();

    /** Returns a new, empty accumulator. */
    A create();

    /**
     * Adds one customer.
     *
     * @param accumulator the accumulator to change
     * @param timeline the customer's touches; customers without any touch of these types are left out
     */
    void add(A accumulator, Timeline timeline);

    /**
     * Merges two accumulators.
     *
     * @param left the accumulator of the earlier part; may be changed and returned
     * @param right the accumulator of the later part
     * @return the merged accumulator
     */
    A merge(A left, A right);
}
