package halte.store.duckdb;

import halte.model.HalteException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The open file: one connection that writes, one after the other, and a connection of its own for each reader. Once opened, neither
 * SQL nor a setting can reach another file.
 */
final class Database implements AutoCloseable {

    private static final String FILE = "halte.duckdb";

    /** How large the log grows before it is merged into the file: merging rewrites the ends of all tables that grew. */
    private static final String CHECKPOINT = "256MB";

    private final FolderLock folder;
    private final Supplier<DuckDBConnection> opening;
    private final Staging staging;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final AtomicLong version = new AtomicLong();
    private final Readers readers = new Readers();
    private volatile DuckDBConnection writer;
    private volatile boolean broken;
    private volatile boolean closed;

    private Database(FolderLock folder, Staging staging, Supplier<DuckDBConnection> opening) throws SQLException {
        this.folder = folder;
        this.staging = staging;
        this.opening = opening;
        this.writer = opening.get();
        readers.from(writer);
    }

    static Database open(Path folder, Settings settings) {
        return open(folder, settings, new Schema());
    }

    static Database open(Path folder, Settings settings, Schema schema) {
        try {
            FolderLock lock = FolderLock.take(folder);
            try {
                Staging staging = new Staging();
                return new Database(lock, staging, () -> connect(folder.resolve(FILE), settings, schema, staging));
            } catch (HalteException refused) {
                lock.close();
                throw refused;
            }
        } catch (IOException | SQLException thrown) {
            throw Faults.failed(thrown);
        }
    }

    private static DuckDBConnection connect(Path file, Settings settings, Schema schema, Staging staging) {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", settings.memory());
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("checkpoint_threshold", CHECKPOINT);
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty(
                "temp_directory", file.resolveSibling("halte.duckdb.tmp").toString());
        DuckDBConnection connection;
        try {
            connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file, properties);
        } catch (SQLException thrown) {
            throw Faults.opening(thrown);
        }
        try {
            staging.register(connection);
            Sql.run(connection, "SET enable_external_access = false");
            Sql.run(connection, "SET lock_configuration = true");
            connection.setAutoCommit(false);
            schema.migrate(connection);
            return connection;
        } catch (SQLException thrown) {
            abandon(connection, thrown);
            throw Faults.opening(thrown);
        } catch (HalteException refused) {
            abandon(connection, refused);
            throw refused;
        }
    }

    private static void abandon(DuckDBConnection connection, Exception reason) {
        try {
            connection.close();
        } catch (SQLException second) {
            reason.addSuppressed(second);
        }
    }

    /** Returns how rows get into the engine in bulk. */
    Staging staging() {
        return staging;
    }

    /** Does work in a transaction of its own, after all writers before; it is on disk when this returns. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            repair();
            boolean done = false;
            try {
                T result = work.with(writer);
                writer.commit();
                done = true;
                return result;
            } catch (SQLException thrown) {
                broken = Faults.breakOff(thrown);
                throw Faults.of(thrown);
            } finally {
                finish(work, done);
            }
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

    /** Returns a number that is another after each {@link #writeShown}. */
    long version() {
        return version.get();
    }

    private void finish(Work<?> work, boolean done) {
        if (done) {
            work.committed();
            return;
        }
        try {
            writer.rollback();
        } catch (SQLException thrown) {
            // DuckDB rolls back by itself when a commit fails, and then refuses to do so again.
            if (!String.valueOf(thrown.getMessage()).contains("no transaction is active")) {
                broken = true;
            }
        } finally {
            work.undone();
        }
    }

    /** Does work that reads a consistent state, whatever writers do meanwhile. */
    <T> T read(Work<T> work) {
        try (DuckDBConnection connection = reader()) {
            return work.with(connection);
        } catch (SQLException thrown) {
            broken |= Faults.breakOff(thrown);
            throw Faults.of(thrown);
        }
    }

    /** Asks one short question, of which there are few texts, in a transaction of its own. */
    <T> List<T> ask(String sql, Sql.Row<T> row, Object... parameters) {
        repair();
        try {
            Reader reader = readers.take();
            boolean done = false;
            try {
                List<T> answer = reader.list(sql, row, parameters);
                done = true;
                return answer;
            } finally {
                if (done) {
                    readers.giveBack(reader);
                } else {
                    reader.close();
                }
            }
        } catch (SQLException thrown) {
            broken |= Faults.breakOff(thrown);
            throw Faults.of(thrown);
        }
    }

    /** Opens a connection in a transaction that can change nothing. */
    DuckDBConnection reader() throws SQLException {
        repair();
        DuckDBConnection connection = writer.duplicate();
        connection.setAutoCommit(true);
        Sql.run(connection, "BEGIN TRANSACTION READ ONLY");
        return connection;
    }

    /** After a failed write, as on a full disk, DuckDB refuses everything until the file is opened anew. */
    private void repair() {
        if (!broken && !closed) {
            return;
        }
        writing.lock();
        try {
            if (closed) {
                throw Faults.closed();
            }
            if (broken) {
                readers.from(null);
                writer.close();
                writer = opening.get();
                readers.from(writer);
                broken = false;
            }
        } catch (SQLException thrown) {
            throw Faults.of(thrown);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            readers.from(null);
            writer.close();
            folder.close();
        } catch (SQLException | IOException thrown) {
            throw Faults.failed(thrown);
        } finally {
            writing.unlock();
        }
    }
}
