package halte.shell.fake;

import halte.model.Actor;
import halte.model.Failure;
import halte.store.api.DocumentStore;
import halte.store.api.IdentityStore;
import halte.store.api.Journal;
import halte.store.api.MembershipStore;
import halte.store.api.RowSink;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Answers any SELECT with counted rows, refuses anything else, and remembers the journal. */
public final class FakeStore implements Store, Journal {

    public final List<String> journal = new ArrayList<>();
    public final CountDownLatch started = new CountDownLatch(1);
    public final CountDownLatch ended = new CountDownLatch(1);
    /** How many rows an answer has; negative to wait until interrupted. */
    public volatile long rows = 3;

    @Override
    public TouchStore touches() {
        return new FakeTouches();
    }

    @Override
    public IdentityStore identities() {
        throw new UnsupportedOperationException("no command asks for this");
    }

    @Override
    public DocumentStore documents() {
        throw new UnsupportedOperationException("no command asks for this");
    }

    @Override
    public MembershipStore memberships() {
        throw new UnsupportedOperationException("no command asks for this");
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public void record(String who, String action, String subject, String detail) {
        journal.add(who + " " + action + " " + subject);
    }

    @Override
    public List<Entry> entries(long before, int limit) {
        return List.of();
    }

    @Override
    public boolean query(String statement, long limit, RowSink sink) {
        if (!statement.startsWith("select")) {
            throw new Failure("SQL_REFUSED", Actor.USER, "Only SELECT is allowed.", "Ask, do not change.")
                    .asException();
        }
        sink.columns(List.of("n", "name", "n"));
        started.countDown();
        try {
            if (rows < 0) {
                new CountDownLatch(1).await();
            }
            long most = Math.min(limit, rows);
            for (long row = 1; row <= most; row++) {
                sink.row(new Object[] {row, "a \"b\", c", row == 1 ? null : number(row)});
            }
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new Failure("STORE_FAILED", Actor.ENGINE, "Interrupted.", "Ask again.").asException(cancelled);
        } finally {
            ended.countDown();
        }
        return rows > limit;
    }

    private static Object number(long row) {
        return row % 2 == 0 ? new BigDecimal("1E+3") : LocalDateTime.of(2011, 12, 9, 12, 50);
    }
}
