package halte.store.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import halte.model.HalteException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Connections that read, each in a transaction of its own that sees one state and can change nothing. */
final class Readers implements AutoCloseable {

    private final Server server;
    private final HikariDataSource pool;

    Readers(Server server, int most, Duration patience) {
        this.server = server;
        HikariConfig config = new HikariConfig();
        config.setPoolName("halte.store.postgresql");
        config.setDataSource(server.readers());
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setIdleTimeout(TimeUnit.MINUTES.toMillis(1));
        config.setConnectionTimeout(patience.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(false);
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        config.setIsolateInternalQueries(true);
        config.setConnectionInitSql("SET TIME ZONE 'UTC'");
        pool = new HikariDataSource(config);
    }

    /** Opens a transaction. Its state is fixed by a first question, which also finds out whether the server is still there. */
    Connection open() {
        try {
            return begun();
        } catch (SQLException thrown) {
            if (!Faults.isLost(thrown)) {
                throw failed(thrown);
            }
        }
        pool.getHikariPoolMXBean().softEvictConnections();
        try {
            return begun();
        } catch (SQLException thrown) {
            throw failed(thrown);
        }
    }

    private Connection begun() throws SQLException {
        Connection connection = pool.getConnection();
        try {
            Sql.run(connection, "SELECT 1");
            return connection;
        } catch (SQLException thrown) {
            connection.close();
            throw thrown;
        }
    }

    /** The pool says only that it waited in vain; its cause says why, if the server was why. */
    private HalteException failed(SQLException thrown) {
        if (thrown.getCause() instanceof SQLException cause) {
            return Faults.of(cause, server.place());
        }
        boolean waited = thrown instanceof java.sql.SQLTransientConnectionException;
        return waited ? Faults.busy(thrown) : Faults.of(thrown, server.place());
    }

    @Override
    public void close() {
        pool.close();
    }
}
