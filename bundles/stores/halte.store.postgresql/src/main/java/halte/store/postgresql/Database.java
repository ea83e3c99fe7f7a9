package halte.store.postgresql;

import halte.model.Failure;
import halte.model.HalteException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open database: one connection that writes, one after the other, and holds the lock; and a pool for readers. A lost connection
 * is opened anew by the next who needs it.
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Server server;
    private final Schema schema;
    private final Readers readers;
    private final List<Remembered> memory;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final AtomicLong version = new AtomicLong();
    private Connection writer;
    private volatile boolean closed;

    private Database(Server server, Schema schema, Readers readers, List<Remembered> memory) {
        this.server = server;
        this.schema = schema;
        this.readers = readers;
        this.memory = memory;
    }

    static Database open(Settings settings, Schema schema, List<Remembered> memory) {
        Server server = new Server(settings);
        Database database =
                new Database(server, schema, new Readers(server, settings.readers(), settings.patience()), memory);
        try {
            database.write(connection -> null);
            return database;
        } catch (HalteException refused) {
            database.close();
            throw refused;
        }
    }

    /** Does work in a transaction of its own, after all writers before; it is on disk when this returns. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            Connection connection = ready();
            boolean done = false;
            try {
                T result = work.with(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                finish(work, done);
            }
        } catch (SQLException thrown) {
            throw Faults.of(thrown, server.place());
        } finally {
            writing.unlock();
        }
    }

    /** Does work as {@link #write} does, of which snapshots will show something. */
    <T> T writeShown(Work<T> work) {
        try {
            return write(work);
        } finally {
            version.incrementAndGet();
        }
    }

    /** Returns a number that is another after each {@link #writeShown}, and after each lost connection. */
    long version() {
        return version.get();
    }

    /** Returns the writer's connection, asked first whether it still lives: work cannot be begun twice. */
    private Connection ready() throws SQLException {
        if (closed) {
            throw Faults.closed();
        }
        if (writer != null && !writer.isValid(0)) {
            forsake();
        }
        if (writer == null) {
            writer = connect();
            version.incrementAndGet();
        }
        return writer;
    }

    private Connection connect() throws SQLException {
        Connection connection = server.connect();
        try {
            connection.setAutoCommit(false);
            Sql.run(connection, "SET TIME ZONE 'UTC'");
            Suitability.check(connection, server.place());
            Lock.take(connection, server.place());
            schema.migrate(connection);
            Sql.run(connection, Schema.resource("session.sql"));
            if (Sql.text(connection, "SELECT current_setting('synchronous_commit')")
                    .equals("off")) {
                Sql.run(connection, "SET synchronous_commit = on");
            }
            for (Remembered each : memory) {
                each.load(connection);
            }
            connection.commit();
            return connection;
        } catch (SQLException | HalteException refused) {
            close(connection, refused);
            throw refused;
        }
    }

    private void finish(Work<?> work, boolean done) {
        if (done) {
            work.committed();
            return;
        }
        work.undone();
        try {
            writer.rollback();
        } catch (SQLException thrown) {
            forsake();
        }
    }

    private void forsake() {
        SQLException lost = new SQLException("connection lost");
        close(writer, lost);
        writer = null;
    }

    private static void close(Connection connection, Exception reason) {
        try {
            connection.close();
        } catch (SQLException second) {
            reason.addSuppressed(second);
        }
    }

    /** Does work that reads a consistent state, whatever writers do meanwhile. */
    <T> T read(Work<T> work) {
        try (Connection connection = reader()) {
            return work.with(connection);
        } catch (SQLException thrown) {
            throw Faults.of(thrown, server.place());
        }
    }

    /** Opens a connection in a transaction that can change nothing. */
    Connection reader() {
        if (closed) {
            throw Faults.closed();
        }
        return readers.open();
    }

    /** Knocks at the database. */
    Optional<Failure> problem() {
        try {
            server.connect().close();
            return Optional.empty();
        } catch (SQLException thrown) {
            return Optional.of(failed(thrown).failure());
        }
    }

    /** Says what went wrong with a reader. */
    HalteException failed(SQLException thrown) {
        return Faults.of(thrown, server.place());
    }

    @Override
    public void close() {
        closed = true;
        writing.lock();
        try {
            if (writer != null) {
                Lock.release(writer);
            }
        } catch (SQLException lost) {
            LOG.info("The connection was lost before it was closed: {}", lost.getSQLState());
        } finally {
            if (writer != null) {
                forsake();
            }
            writing.unlock();
            readers.close();
        }
    }
}
