package halte.trait.api;

import halte.model.HalteException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The front door to timelines and traits. Every call sees one consistent snapshot: all touches that the store held when the call
 * began. Batch and real time give the same values for the same customer and moment. Safe for use by any thread; calls may take as
 * long as a pass over all touches takes.
 */
@ProviderType
public interface Timelines {

    /**
     * Computes traits and measures for all customers in one shared pass.
     *
     * @param wanted what to compute
     * @return table and results
     * @throws HalteException {@code TRAIT_INVALID} when a declaration makes no sense, {@code TRAIT_UNKNOWN} for a name that nobody knows
     */
    PassResult pass(Pass wanted);

    /**
     * Computes traits of one customer, in microseconds.
     *
     * @param customer the customer's number
     * @param traits the wanted traits
     * @param at the moment of asking
     * @return a table with one row; empty when the customer is unknown
     * @throws HalteException as {@link #pass}
     */
    Optional<TraitTable> of(long customer, List<TraitDeclaration> traits, Instant at);

    /**
     * Computes traits of some customers, at a cost in proportion to their number.
     *
     * @param customers the customers' numbers, ascending, each once
     * @param traits the wanted traits
     * @param at the moment of asking
     * @return a table of those who are known; like that of a pass, but for the customers who are missing
     * @throws HalteException as {@link #pass}
     */
    default TraitTable of(long[] customers, List<TraitDeclaration> traits, Instant at) {
        List<TraitTable> rows = new ArrayList<>();
        for (long customer : customers) {
            of(customer, traits, at).ifPresent(rows::add);
        }
        return TraitTable.joined(traits.stream().map(TraitDeclaration::name).toList(), rows);
    }

    /**
     * Shows one customer's touches.
     *
     * @param customer the customer's number
     * @param at the moment of asking
     * @param reader gets the timeline, on the calling thread, once; not called when the customer is unknown
     * @return whether the customer is known
     */
    boolean read(long customer, Instant at, java.util.function.Consumer<Timeline> reader);

    /** Returns the traits that bundles offer as classes, by name. A {@link TraitDeclaration} refers to one with aggregate DECLARED. */
    List<TraitDescriptor> folds();

    /** Returns how much there is. */
    Extent extent();

    /**
     * How much there is.
     *
     * @param customers the number of customers with at least one touch or declared trait
     * @param touches the number of attributed touches
     * @param unattributed the number of touches without identifier
     * @param first when the earliest touch happened; null without touches
     * @param last when the latest touch happened; null without touches
     * @param currency the ISO 4217 code of the currency in which amounts are summed; null when no touch has an amount
     * @param foreign the number of attributed touches whose amount is in another currency: it counts as missing
     */
    record Extent(
            long customers,
            long touches,
            long unattributed,
            Instant first,
            Instant last,
            String currency,
            long foreign) {

        /** Makes an extent with all amounts in one currency, {@code EUR}. */
        public Extent(long customers, long touches, long unattributed, Instant first, Instant last) {
            this(customers, touches, unattributed, first, last, "EUR", 0);
        }
    }
}
