package halte.connector.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection in use, with a watch over it. Used by the thread that opened it. */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final Watch watch;
    private final int seconds;

    private Session(Connection connection, int seconds) {
        this.connection = connection;
        this.seconds = seconds;
        this.watch = new Watch(connection, seconds);
    }

    static Session open(Database database, int seconds) throws SourceFailed {
        Session session = new Session(database.connect(), seconds);
        session.watch.start();
        return session;
    }

    Connection connection() {
        return connection;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    }

    ResultSet query(PreparedStatement statement, String stream) throws SourceFailed {
        watch.begin(statement);
        try {
            return unlessCancelled(statement.executeQuery(), stream);
        } catch (SQLException thrown) {
            throw explain(thrown, stream);
        } finally {
            watch.end();
        }
    }

    boolean next(ResultSet rows, Statement statement, String stream) throws SourceFailed {
        watch.begin(statement);
        try {
            return unlessCancelled(rows.next(), stream);
        } catch (SQLException thrown) {
            throw explain(thrown, stream);
        } finally {
            watch.end();
        }
    }

    /** An answer may cross the cancellation, which could then hit the next statement. */
    private <T> T unlessCancelled(T answer, String stream) throws SourceFailed {
        if (watch.reason() != null) {
            throw explain(null, stream);
        }
        return answer;
    }

    SourceFailed explain(SQLException thrown, String stream) {
        if (watch.reason() == Watch.Reason.INTERRUPTED) {
            return Failures.cancelled();
        }
        return watch.reason() == Watch.Reason.TOO_LONG
                ? Failures.timeOut(seconds)
                : SqlFaults.working(thrown, "'" + stream + "'");
    }

    @Override
    public void close() throws SQLException {
        watch.close();
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        }
    }
}
