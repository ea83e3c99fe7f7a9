package halte.shell.command;

import halte.store.api.DocumentStore;
import halte.store.api.IdentityStore;
import halte.store.api.Journal;
import halte.store.api.MembershipStore;
import halte.store.api.RowSink;
import halte.store.api.Store;
import halte.store.api.TouchStore;

/** A store that breaks its contract. */
final class BrokenStore implements Store {

    @Override
    public TouchStore touches() {
        throw new IllegalStateException("secret");
    }

    @Override
    public IdentityStore identities() {
        throw new IllegalStateException("secret");
    }

    @Override
    public DocumentStore documents() {
        throw new IllegalStateException("secret");
    }

    @Override
    public MembershipStore memberships() {
        throw new IllegalStateException("secret");
    }

    @Override
    public Journal journal() {
        throw new IllegalStateException("secret");
    }

    @Override
    public boolean query(String statement, long limit, RowSink rows) {
        throw new IllegalStateException("secret");
    }
}
