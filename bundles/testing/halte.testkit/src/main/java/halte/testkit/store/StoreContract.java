package halte.testkit.store;

import halte.model.Identifier;
import halte.model.Touch;
import halte.store.api.Batch;
import halte.store.api.IdentifierLink;
import halte.store.api.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What all suites of the store's contract share: a fresh store for each test. */
public abstract class StoreContract {

    /** A moment for tests. */
    protected static final OffsetDateTime NOON = OffsetDateTime.parse("2024-05-17T12:00:00+02:00");

    @TempDir
    Path folder;

    private Store store;

    /** Makes the suite; called by JUnit. */
    protected StoreContract() {}

    /**
     * Opens the store of a folder, empty when the folder is.
     *
     * @param data the data folder
     */
    protected abstract Store open(Path data);

    /** Closes a store that {@link #open} gave. */
    protected abstract void close(Store opened);

    @BeforeEach
    void openStore() {
        store = open(folder);
    }

    @AfterEach
    void closeStore() {
        close(store);
    }

    /** Returns the store under test. */
    protected final Store store() {
        return store;
    }

    /** Closes the store and opens it again. */
    protected final void reopen() {
        close(store);
        store = open(folder);
    }

    /** Makes an order of a customer known by e-mail. */
    protected static Touch order(String id, String email) {
        return Touch.of("shop", id, "order", NOON).identifier("email", email).build();
    }

    /** Stores touches of the source {@code shop}. */
    protected final halte.store.api.TouchStore.Appended append(Touch... touches) {
        return store.touches().append(Batch.of("shop", List.of(touches)));
    }

    /** Stores links between e-mail addresses; evidence and moment as given. */
    protected final void link(String a, String b, String evidence, Instant at) {
        IdentifierLink link = new IdentifierLink(email(a), email(b), evidence, at);
        store.touches()
                .append(new Batch("shop", "orders", List.of(), List.of(link), List.of(), List.of(), List.of(), null));
    }

    /** Makes an identifier of kind {@code email}. */
    protected static Identifier email(String value) {
        return new Identifier("email", value);
    }

    /** Returns the number of an e-mail address that is stored. */
    protected final long number(String email) {
        return store.identities().number(email(email)).orElseThrow();
    }
}
