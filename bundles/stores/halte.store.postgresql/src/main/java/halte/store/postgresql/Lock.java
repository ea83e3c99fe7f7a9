package halte.store.postgresql;

import halte.model.HalteException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * Holds a database for one Halte, with an advisory lock of the session that writes. So whoever lost the lock lost the right to write
 * with it, and a Halte that died frees it at once.
 */
final class Lock {

    /** "halte" and "store" in hexadecimal digits, as far as two integers hold them. */
    private static final String KEYS = "1751215220, 1937010546";

    private static final String HOLDER = """
            SELECT coalesce(host(a.client_addr), 'the server itself'), a.pid, to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI')
            FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 1751215220 AND l.objid = 1937010546
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    private Lock() {}

    /** Waits a moment for a Halte that is just ending: the server learns of that a little later. */
    static void take(Connection connection, String place) throws SQLException {
        Sql.run(connection, "SET LOCAL lock_timeout = '3s'");
        Savepoint before = connection.setSavepoint();
        try {
            Sql.run(connection, "SELECT pg_advisory_lock(" + KEYS + ")");
        } catch (SQLException thrown) {
            if (!"55P03".equals(thrown.getSQLState())) {
                throw thrown;
            }
            connection.rollback(before);
            throw inUse(connection, place);
        }
        Sql.run(connection, "SET LOCAL lock_timeout = 0");
    }

    static void release(Connection connection) throws SQLException {
        Sql.run(connection, "SELECT pg_advisory_unlock_all()");
    }

    private static HalteException inUse(Connection connection, String place) throws SQLException {
        String holder = Sql.first(
                        connection,
                        HOLDER,
                        row -> " (connected from " + row.getString(1) + " since " + row.getString(3)
                                + " UTC, server process " + row.getInt(2) + ")")
                .orElse("");
        return Faults.inUse(place, holder);
    }
}
