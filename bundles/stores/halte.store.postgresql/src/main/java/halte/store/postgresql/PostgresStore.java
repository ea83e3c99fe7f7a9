package halte.store.postgresql;

import halte.model.Failure;
import halte.store.api.DocumentStore;
import halte.store.api.IdentityStore;
import halte.store.api.Journal;
import halte.store.api.MembershipStore;
import halte.store.api.RowSink;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import java.util.List;
import java.util.Optional;

/** The system of record in a PostgreSQL database, in its schema {@code halte}. */
public final class PostgresStore implements Store, AutoCloseable {

    private final Database database;
    private final Settings settings;
    private final PostgresTouches touches;
    private final PostgresIdentities identities;
    private final PostgresDocuments documents;
    private final PostgresMemberships memberships;
    private final PostgresJournal journal;

    private PostgresStore(Settings settings, Schema schema) {
        this.settings = settings;
        Terms terms = new Terms();
        Shared shared = new Shared();
        Numbers numbers = new Numbers(terms);
        database = Database.open(settings, schema, List.of(terms, shared, numbers));
        touches = new PostgresTouches(database, terms, numbers, shared);
        identities = new PostgresIdentities(database, shared);
        documents = new PostgresDocuments(database);
        memberships = new PostgresMemberships(database);
        journal = new PostgresJournal(database);
    }

    static PostgresStore open(Settings settings) {
        return open(settings, new Schema());
    }

    static PostgresStore open(Settings settings, Schema schema) {
        return new PostgresStore(settings, schema);
    }

    /** Returns what keeps the store from answering now. */
    Optional<Failure> problem() {
        return database.problem();
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
        return database.read(
                connection -> new Question(connection, statement).answer(limit, settings.queryTime(), rows));
    }

    @Override
    public void close() {
        database.close();
    }
}
