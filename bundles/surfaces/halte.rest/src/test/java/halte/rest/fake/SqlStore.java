package halte.rest.fake;

import halte.model.Actor;
import halte.model.Failure;
import halte.store.api.DocumentStore;
import halte.store.api.IdentityStore;
import halte.store.api.Journal;
import halte.store.api.MembershipStore;
import halte.store.api.RowSink;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import halte.testkit.store.MemoryStore;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** A store in memory that answers any SELECT with counted rows, and breaks off where it is told to. */
public final class SqlStore implements Store {

    private final MemoryStore store = new MemoryStore();
    public volatile long rows = 3;
    /** After which row the answer breaks off; negative for never. */
    public volatile long breaksAfter = -1;

    @Override
    public TouchStore touches() {
        return store.touches();
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
    public boolean query(String statement, long limit, RowSink sink) {
        if (!statement.startsWith("select")) {
            throw new Failure("SQL_REFUSED", Actor.USER, "Only SELECT is allowed.", "Ask, do not change.")
                    .asException();
        }
        sink.columns(List.of("n", "name", "n"));
        long most = Math.min(limit, rows);
        for (long row = 1; row <= most; row++) {
            sink.row(new Object[] {row, "a \"b\", c", row == 1 ? null : number(row)});
            if (row == breaksAfter) {
                throw new Failure("STORE_FAILED", Actor.ENGINE, "The disk went away.", "Look at the log.")
                        .asException();
            }
        }
        return rows > limit;
    }

    private static Object number(long row) {
        return row % 2 == 0 ? new BigDecimal("1E+3") : LocalDateTime.of(2011, 12, 9, 12, 50);
    }
}
