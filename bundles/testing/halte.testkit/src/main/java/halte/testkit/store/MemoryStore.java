package halte.testkit.store;

import halte.model.Actor;
import halte.model.Failure;
import halte.store.api.DocumentStore;
import halte.store.api.IdentityStore;
import halte.store.api.Journal;
import halte.store.api.MembershipStore;
import halte.store.api.RowSink;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A store that keeps everything in memory and forgets it with the process: for tests. It answers no SQL: {@link #query} fails with
 * {@code SQL_UNSUPPORTED}. Safe for use by any thread.
 */
public final class MemoryStore implements Store {

    private final MemoryIdentities identities;
    private final MemoryTouches touches;
    private final MemoryDocuments documents;
    private final MemoryMemberships memberships = new MemoryMemberships();
    private final MemoryJournal journal;

    /** Makes an empty store that stamps with the system's clock. */
    public MemoryStore() {
        this(Clock.systemUTC());
    }

    /**
     * Makes an empty store.
     *
     * @param clock stamps documents and journal entries
     */
    public MemoryStore(Clock clock) {
        Object lock = new Object();
        AtomicLong version = new AtomicLong();
        identities = new MemoryIdentities(lock, version);
        touches = new MemoryTouches(lock, version, identities);
        documents = new MemoryDocuments(clock);
        journal = new MemoryJournal(clock);
    }

    @Override
    public TouchStore touches() {
        return touches;
    }

    @Override
    public IdentityStore identities() {
        return identities;
    }

    @Override
    public DocumentStore documents() {
        return documents;
    }

    @Override
    public MembershipStore memberships() {
        return memberships;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public boolean query(String statement, long limit, RowSink rows) {
        throw new Failure(
                        "SQL_UNSUPPORTED",
                        Actor.CONFIGURATION,
                        "The store in memory answers no SQL.",
                        "Use a store that keeps tables.")
                .asException();
    }
}
