package halte.connector.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a statement when the thread that waits for it is interrupted, or waits too long; drivers do neither by themselves while
 * they wait for the network. When the database does not react either, the connection is given up.
 */
final class Watch implements Runnable, AutoCloseable {

    private static final long LOOK_MILLIS = 100;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    /** Why a statement was cancelled. */
    enum Reason {
        INTERRUPTED,
        TOO_LONG
    }

    private final Thread reader = Thread.currentThread();
    private final Thread watcher = new Thread(this, "watch over a database");
    private final Connection connection;
    private final long allowed;
    private volatile Statement waiting;
    private volatile long since;
    private volatile Reason reason;
    private long cancelled;
    private boolean closed;

    Watch(Connection connection, int seconds) {
        this.connection = connection;
        this.allowed = TimeUnit.SECONDS.toNanos(seconds);
        watcher.setDaemon(true);
    }

    void start() {
        watcher.start();
    }

    void begin(Statement statement) {
        since = System.nanoTime();
        waiting = statement;
    }

    void end() {
        waiting = null;
    }

    /** Returns why the statement was cancelled; null when it was not. */
    Reason reason() {
        return reason;
    }

    @Override
    public synchronized void run() {
        try {
            while (!closed) {
                wait(LOOK_MILLIS);
                look();
            }
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Statement statement = waiting;
        long now = System.nanoTime();
        if (statement == null || closed) {
            return;
        }
        if (reason == null && (reader.isInterrupted() || now - since > allowed)) {
            reason = reader.isInterrupted() ? Reason.INTERRUPTED : Reason.TOO_LONG;
            cancelled = now;
            cancel(statement);
        } else if (reason != null && now - cancelled > PATIENCE) {
            abort();
        }
    }

    private void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException unreachable) {
            abort();
        }
    }

    private void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            waiting = null;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = Thread.interrupted();
        try {
            watcher.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE));
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            reader.interrupt();
        }
    }
}
