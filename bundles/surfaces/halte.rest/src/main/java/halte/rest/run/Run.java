package halte.rest.run;

import halte.access.api.Role;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.rest.run.RunView.Progress;
import halte.rest.run.RunView.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One long job. It is cancelled by interrupting its thread, as the command does on Ctrl-C. */
public final class Run implements Runnable {

    private static final Failure CANCELLED = new Failure(
            "CANCELLED",
            Actor.USER,
            "The run was cancelled before its end.",
            "Start it again; what was stored counts, nothing is stored twice.");

    private static final Failure BROKE = new Failure(
            "RUN_BROKE",
            Actor.ENGINE,
            "The run broke off; the log says where.",
            "Report it to the makers of Halte with the log's lines of this run.");

    private final Order order;
    private final String id;
    private final Clock clock;
    private final Instant queued;
    private final CountDownLatch over = new CountDownLatch(1);
    private Instant started;
    private Instant ended;
    private State state = State.WAITING;
    private Progress progress;
    private Object result;
    private Failure failure;
    private Thread thread;
    private boolean cancelled;

    Run(Order order, String id, Clock clock) {
        this.order = order;
        this.id = id;
        this.clock = clock;
        this.queued = clock.instant();
    }

    /**
     * What to run.
     *
     * @param kind what it does
     * @param subject what it does it to
     * @param who who asks
     * @param role what a caller must be to see and cancel it
     * @param work the work
     */
    public record Order(String kind, String subject, String who, Role role, Work work) {}

    /** The work. */
    @FunctionalInterface
    public interface Work {

        Object run(Report report);
    }

    /** Takes how far the work is; throws when the run was cancelled. */
    @FunctionalInterface
    public interface Report {

        void at(Text phase, long done, long total);
    }

    public String id() {
        return id;
    }

    public Role role() {
        return order.role();
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        Object outcome = null;
        Failure why = BROKE;
        try {
            outcome = order.work().run(this::at);
            why = null;
        } catch (HalteException failed) {
            why = failed.failure();
        } finally {
            end(outcome, why);
        }
    }

    private synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        started = clock.instant();
        thread = Thread.currentThread();
        return true;
    }

    private synchronized void end(Object outcome, Failure why) {
        state = why == null ? State.DONE : cancelled ? State.CANCELLED : State.FAILED;
        result = outcome;
        failure = why != null && cancelled ? CANCELLED : why;
        ended = clock.instant();
        thread = null;
        Thread.interrupted();
        over.countDown();
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    private void at(Text phase, long done, long total) {
        if (isCancelled()) {
            throw CANCELLED.asException();
        }
        synchronized (this) {
            progress = new Progress(phase, done, total);
        }
    }

    synchronized void cancel() {
        if (ended != null) {
            return;
        }
        cancelled = true;
        if (thread == null) {
            end(null, CANCELLED);
        } else {
            thread.interrupt();
        }
    }

    /** Waits for the end, but no longer than patience lasts. */
    public RunView await(Duration patience) throws InterruptedException {
        over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        return view();
    }

    /** Returns how it stands. */
    public synchronized RunView view() {
        return new RunView(
                id,
                order.kind(),
                order.subject(),
                state,
                order.who(),
                queued,
                started,
                ended,
                progress,
                result,
                failure);
    }

    synchronized boolean isOver() {
        return ended != null;
    }
}
