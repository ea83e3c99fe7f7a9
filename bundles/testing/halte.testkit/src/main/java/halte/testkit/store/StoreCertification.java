package halte.testkit.store;

import halte.store.api.Store;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link Store} promises. A store proves it by a test class that extends this one and says how to open it:
 *
 * <pre>{@code
 * class DuckCertificationTest extends StoreCertification {
 *     @Override
 *     public Store open(Path data) {
 *         return DuckStore.open(data);
 *     }
 *
 *     @Override
 *     public void close(Store opened) {
 *         ((DuckStore) opened).close();
 *     }
 * }
 * }</pre>
 */
public abstract class StoreCertification
        implements TouchSuite,
                SnapshotSuite,
                IdentitySuite,
                DocumentSuite,
                MembershipSuite,
                JournalSuite,
                ModelSuite,
                DurabilitySuite,
                QuestionSuite {

    /** What a store may be able to do. What it does not declare, it must refuse as the API says. */
    public enum Ability {
        /** Keeps everything when it is closed and opened again; a store without it is empty then. */
        DURABLE,
        /** Answers SQL; a store without it refuses with {@code SQL_UNSUPPORTED}. */
        SQL
    }

    @TempDir
    Path folder;

    private Store store;

    /** Makes the kit; called by JUnit. */
    protected StoreCertification() {}

    /**
     * Opens the store of a folder, empty when the folder is. Called before each test and by tests of reopening.
     *
     * @param data the data folder, of this test alone
     */
    public abstract Store open(Path data);

    /** Closes a store that {@link #open} gave. */
    public abstract void close(Store opened);

    /** Returns what the store can do; everything unless overridden. */
    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.values());
    }

    @BeforeEach
    final void openStore() {
        store = open(folder);
    }

    @AfterEach
    final void closeStore() {
        close(store);
    }

    /** Returns the store under test, for further tests of one's own. */
    @Override
    public final Store store() {
        return store;
    }

    /** Closes the store and opens it again. */
    @Override
    public final void reopen() {
        close(store);
        store = open(folder);
    }
}
