package halte.ingest;

import halte.model.Actor;
import halte.model.Failure;
import halte.store.api.Batch;
import halte.store.api.DocumentStore;
import halte.store.api.IdentityStore;
import halte.store.api.Journal;
import halte.store.api.MembershipStore;
import halte.store.api.Reject;
import halte.store.api.RowSink;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A store of which one append fails: before anything is stored, or after all of it is, when only the answer gets lost. */
final class FailingStore implements Store, TouchStore {

    private final Store store;
    private final boolean stored;
    private int left;

    FailingStore(Store store, int failing, boolean stored) {
        this.store = store;
        this.left = failing;
        this.stored = stored;
    }

    @Override
    public Appended append(Batch batch) {
        boolean fails = --left == 0;
        Appended appended = fails && !stored ? null : store.touches().append(batch);
        if (fails) {
            throw new Failure("STORE_FULL", Actor.RESOURCES, "The disk is full.", "Make room.").asException();
        }
        return appended;
    }

    @Override
    public TouchStore touches() {
        return this;
    }

    @Override
    public Optional<String> cursor(String source, String stream) {
        return store.touches().cursor(source, stream);
    }

    @Override
    public Snapshot snapshot() {
        return store.touches().snapshot();
    }

    @Override
    public long withdrawAbsent(String source, String idPrefix, Iterator<String> present) {
        return store.touches().withdrawAbsent(source, idPrefix, present);
    }

    @Override
    public List<Reject> rejects(String source, long after, int limit) {
        return store.touches().rejects(source, after, limit);
    }

    @Override
    public IdentityStore identities() {
        return store.identities();
    }

    @Override
    public DocumentStore documents() {
        return store.documents();
    }

    @Override
    public MembershipStore memberships() {
        return store.memberships();
    }

    @Override
    public Journal journal() {
        return store.journal();
    }

    @Override
    public boolean query(String statement, long limit, RowSink rows) {
        return store.query(statement, limit, rows);
    }
}
