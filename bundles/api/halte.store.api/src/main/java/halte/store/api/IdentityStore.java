package halte.store.api;

import halte.model.Identifier;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Identifiers, numbered from 1 on without gaps, their links and the decisions about them. */
public interface IdentityStore {

    /** Returns the number of an identifier, if it is known. */
    Optional<Long> number(Identifier identifier);

    /** Returns the numbers of all identifiers with this exact value, of whatever kind. */
    List<Long> numbers(String value);

    /**
     * Returns the numbers of all identifiers whose value fits a pattern, ascending, each once.
     *
     * @param patterns texts in which {@code *} stands for any characters, also none, and all else for itself; upper and lower case
     *     are alike
     */
    long[] matching(Collection<String> patterns);

    /** Returns identifiers by number; unknown numbers are left out. */
    Map<Long, Identifier> identifiers(Collection<Long> numbers);

    /** Returns the customer that an identifier belongs to; its own number until resolved. 0 when the number is unknown. */
    long customer(long identifier);

    /** Returns the numbers of the identifiers of a customer, ascending; empty when there is no such customer. */
    List<Long> members(long customer);

    /**
     * Returns everything needed to resolve.
     *
     * @return kinds and links as columns
     */
    Graph graph();

    /**
     * Returns the stored links that have at least one end among these identifiers, with evidence, ordered by both numbers.
     *
     * @param identifiers the numbers of identifiers
     * @param limit how many at most
     */
    List<StoredLink> links(Collection<Long> identifiers, int limit);

    /**
     * Stores to which customer identifiers belong, in one step.
     *
     * @param identifiers the numbers of the identifiers that changed
     * @param customers the customers' numbers
     */
    void assign(long[] identifiers, long[] customers);

    /**
     * Stores to which customer identifiers belong and which identifiers are held to be shared by many, in one step. From then on a
     * touch counts for the first of its identifiers that is not shared, or for its first when all are; touches stored before count
     * anew, which {@link TouchStore.Snapshot#withdrawals} tells.
     *
     * @param identifiers the numbers of the identifiers that changed
     * @param customers the customers' numbers
     * @param shared the numbers of all shared identifiers; those that are missing here are shared no more
     */
    void assign(long[] identifiers, long[] customers, long[] shared);

    /**
     * Stores a decision about a link; the newest counts.
     *
     * @param a the number of one identifier
     * @param b the number of the other
     * @param parted true to part, false to let the link count again
     * @param who who says so
     * @param reason why
     */
    void decide(long a, long b, boolean parted, String who, String reason);

    /**
     * Links as columns.
     *
     * @param identifiers the number of identifiers; they are numbered 1 to this
     * @param kinds the kind of each identifier: {@code kindNames[kinds[number]]}; position 0 is not used
     * @param kindNames the names of the kinds
     * @param customers the customer of each identifier; position 0 is not used
     * @param a one end of each link, by number
     * @param b the other end
     * @param parted whether the newest decision parts the link
     */
    record Graph(
            int identifiers, int[] kinds, String[] kindNames, long[] customers, int[] a, int[] b, boolean[] parted) {}

    /**
     * A link with its evidence.
     *
     * @param a the number of one identifier
     * @param b the number of the other
     * @param source the connection that brought it
     * @param evidence the id of the touch or record
     * @param at when that was
     * @param parted whether the newest decision parts it
     * @param reason the decision's reason, or null
     */
    record StoredLink(long a, long b, String source, String evidence, Instant at, boolean parted, String reason) {}
}
