package halte.identity.api;

import halte.model.HalteException;
import halte.model.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The front door to who is who. Identifiers are linked, never overwritten; a customer is a connected group of identifiers, numbered
 * by the smallest number among them. So an undone merge gives both customers their own numbers back. Safe for use by any thread.
 */
@ProviderType
public interface Identities {

    /**
     * Works out the customers from all links, guards and decisions. The outcome depends on what is stored alone, not on the order in
     * which it came.
     *
     * @return what changed
     */
    Resolution resolve();

    /** Returns the customer that an identifier points at, if it is known. */
    Optional<Customer> customer(Identifier identifier);

    /** Returns a customer by number, if there is one. */
    Optional<Customer> customer(long number);

    /**
     * Finds customers by an identifier's value, of whatever kind.
     *
     * @param value the exact value
     */
    List<Customer> find(String value);

    /**
     * Undoes a merge: from now on the link between two identifiers does not count. Both customers get their touches and numbers back,
     * unless other links still join them: then the decision stands, and the resolution says which links hold.
     *
     * @param a one identifier
     * @param b the other
     * @param who who says so
     * @param reason why
     * @return what changed
     * @throws HalteException {@code LINK_UNKNOWN} when there is no such link
     */
    Resolution part(Identifier a, Identifier b, String who, String reason);

    /** Takes an earlier {@link #part} back. Parameters and failures as there. */
    Resolution rejoin(Identifier a, Identifier b, String who, String reason);

    /** Returns the identifiers that a guard held to be shared by many at the last resolution, so that they join nobody. */
    List<Shared> shared();

    /**
     * What resolving brought.
     *
     * @param customers number of customers
     * @param identifiers number of identifiers
     * @param moved number of identifiers that belong to another customer than before
     * @param shared number of identifiers that a guard holds to be shared
     * @param holding after {@link #part}: the links of a shortest way that still joins both identifiers, in order; empty when they
     *     are apart, and after everything else
     */
    record Resolution(long customers, long identifiers, long moved, long shared, List<Link> holding) {

        /** Copies the links. */
        public Resolution {
            holding = List.copyOf(holding);
        }

        /** Makes a resolution after which nothing was to be parted. */
        public Resolution(long customers, long identifiers, long moved, long shared) {
            this(customers, identifiers, moved, shared, List.of());
        }
    }

    /**
     * A customer.
     *
     * @param number his number
     * @param identifiers his identifiers
     * @param links why they belong together, and the links to identifiers of others that do not count; at most {@link #MOST_LINKS}
     */
    record Customer(long number, List<Identifier> identifiers, List<Link> links) {

        /** How many links a customer shows at most; only a shared identifier has more. */
        public static final int MOST_LINKS = 1_000;
    }

    /**
     * A link between two identifiers, with its evidence.
     *
     * @param a one identifier
     * @param b the other
     * @param source the connection that brought it
     * @param evidence the id of the touch or record in which both stood
     * @param at when that was
     * @param state whether it counts
     * @param reason why it does not count; null when it does
     */
    record Link(Identifier a, Identifier b, String source, String evidence, Instant at, State state, String reason) {}

    /** Whether a link counts. */
    enum State {
        /** It joins. */
        COUNTS,
        /** A guard holds one of the identifiers to be shared. */
        GUARDED,
        /** Somebody parted it. */
        PARTED
    }

    /**
     * An identifier that joins nobody.
     *
     * @param identifier the identifier
     * @param reason why a guard holds it to be shared
     */
    record Shared(Identifier identifier, String reason) {}
}
