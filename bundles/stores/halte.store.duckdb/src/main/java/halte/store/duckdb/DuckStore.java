package halte.store.duckdb;

import halte.store.api.DocumentStore;
import halte.store.api.IdentityStore;
import halte.store.api.Journal;
import halte.store.api.MembershipStore;
import halte.store.api.RowSink;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import java.nio.file.Path;
import java.sql.SQLException;

/** The system of record in one DuckDB file, {@code halte.duckdb}. */
public final class DuckStore implements Store, AutoCloseable {

    private final Database database;
    private final Settings settings;
    private final DuckTouches touches;
    private final DuckIdentities identities;
    private final DuckDocuments documents;
    private final DuckMemberships memberships;
    private final DuckJournal journal;

    private DuckStore(Database database, Settings settings) {
        this.database = database;
        this.settings = settings;
        Terms terms = database.write(Terms::new);
        Shared shared = database.write(Shared::new);
        Staging staging = database.staging();
        Numbers numbers = database.write(connection -> new Numbers(connection, staging, terms));
        touches = new DuckTouches(database, new Memory(staging, terms, numbers, shared, new KnownTouches()));
        identities = new DuckIdentities(database, shared);
        documents = new DuckDocuments(database);
        memberships = new DuckMemberships(database);
        journal = new DuckJournal(database);
    }

    /**
     * Opens the store of a folder, making it when there is none.
     *
     * @param folder the data folder; it exists
     */
    public static DuckStore open(Path folder) {
        return open(folder, Settings.DEFAULT);
    }

    static DuckStore open(Path folder, Settings settings) {
        return new DuckStore(Database.open(folder, settings), settings);
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
        return database.read(connection -> {
            try {
                return new Question(connection, statement).answer(limit, settings.queryTime(), rows);
            } catch (SQLException thrown) {
                throw Faults.of(thrown);
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
