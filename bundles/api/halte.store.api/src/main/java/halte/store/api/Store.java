package halte.store.api;

import halte.model.HalteException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The system of record. One implementation is active per process; it alone has the data folder. Safe for use by any thread:
 * writes queue up behind each other, reads see a consistent state and never wait for a write to end. A method that changes something
 * returns when the change is on disk. Failures are thrown as {@link HalteException}: {@code STORE_FULL} (no space left: nothing of
 * the call was stored), {@code STORE_UNREACHABLE} (a store elsewhere does not answer: the call was stored wholly or not at all, and
 * may be repeated once it does), {@code STORE_FAILED} (anything else: nothing of the call was stored), {@code STORE_CLOSED}.
 */
@ProviderType
public interface Store {

    /** Returns the touches and what came with them. */
    TouchStore touches();

    /** Returns the identifiers and their links. */
    IdentityStore identities();

    /** Returns the versioned documents. */
    DocumentStore documents();

    /** Returns the memberships with their history. */
    MembershipStore memberships();

    /** Returns the audit journal. */
    Journal journal();

    /**
     * Answers an analyst's question in SQL. Nothing can be changed, and no file or network reached, by it.
     *
     * @param statement one SELECT statement over the documented tables
     * @param limit how many rows at most
     * @param rows gets the answer
     * @return whether there were more rows than the limit
     * @throws HalteException {@code SQL_REFUSED} when the statement could change or reach something, {@code SQL_INVALID} when it is wrong
     */
    boolean query(String statement, long limit, RowSink rows);
}
