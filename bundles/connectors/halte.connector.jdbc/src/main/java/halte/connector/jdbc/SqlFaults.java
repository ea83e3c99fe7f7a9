package halte.connector.jdbc;

import halte.model.Actor;
import java.net.UnknownHostException;
import java.sql.SQLException;

/**
 * What a database reports, by its SQLSTATE. Its own words are passed on only where they are about the query and not about values,
 * which may be customer data.
 */
final class SqlFaults {

    private static final int WORDS = 200;

    private SqlFaults() {}

    /** Explains why no connection came about. */
    static SourceFailed connecting(SQLException thrown, String url, String user) {
        String where = "'" + Url.shown(url) + "'";
        String state = state(thrown);
        if (state.startsWith("28")) {
            return Failures.failed(
                    "JDBC_LOGIN_REFUSED",
                    Actor.CONFIGURATION,
                    "The database at " + where + " refuses the account '" + user + "' or its password.",
                    "Correct 'user' and the password, or let the database's administrator admit the account.");
        }
        if (state.equals("3D000")) {
            return Failures.failed(
                    "JDBC_DATABASE_UNKNOWN",
                    Actor.CONFIGURATION,
                    "The server has no database of that name: " + where + ".",
                    "Correct the setting 'url'.");
        }
        if (caused(thrown, UnknownHostException.class)) {
            return Failures.failed(
                    "JDBC_HOST_UNKNOWN",
                    Actor.CONFIGURATION,
                    "There is no host of that name: " + where + ".",
                    "Correct the setting 'url', or the network's name service.");
        }
        return state.startsWith("08") || state.startsWith("57P")
                ? Failures.failed(
                        "JDBC_UNREACHABLE",
                        Actor.EXTERNAL,
                        "The database at " + where + " does not answer.",
                        "See whether it runs, whether host and port are right, and whether a firewall is between.")
                : working(thrown, where);
    }

    /** Explains why a statement failed. */
    static SourceFailed working(SQLException thrown, String what) {
        String state = state(thrown);
        return switch (state) {
            case "42501" ->
                Failures.failed(
                        "JDBC_FORBIDDEN",
                        Actor.CONFIGURATION,
                        "The account may not read " + what + ".",
                        "Let the database's administrator grant it SELECT.");
            case "42P01", "42S02", "42S04", "42704", "3F000" ->
                Failures.failed(
                        "JDBC_TABLE_MISSING",
                        Actor.CONFIGURATION,
                        "A table or view is missing for " + what + ": " + words(thrown) + ".",
                        "Correct 'tables' or 'queries', or bring the table back.");
            case "25006" ->
                Failures.failed(
                        "JDBC_READ_ONLY",
                        Actor.CONFIGURATION,
                        "What is read as " + what + " would change the database, which this connector never does.",
                        "Use a query that only reads.");
            case "57014" ->
                Failures.failed(
                        "JDBC_TIMEOUT",
                        Actor.RESOURCES,
                        "The database cancelled reading " + what + ".",
                        "Index the cursor and key columns, simplify the query, or raise the database's own time limit.");
            default -> byClass(thrown, state, what);
        };
    }

    private static SourceFailed byClass(SQLException thrown, String state, String what) {
        return switch (state.substring(0, 2)) {
            case "08", "57" ->
                Failures.failed(
                        "JDBC_CONNECTION_LOST",
                        Actor.EXTERNAL,
                        "The connection broke while " + what + " was being read (" + state + ").",
                        "See whether the database runs. What was read before counts, and the next import goes on there.");
            case "40", "53" ->
                Failures.failed(
                        "JDBC_BUSY",
                        Actor.EXTERNAL,
                        "The database gave up on reading " + what + ", for want of means or for others' sake (" + state
                                + ").",
                        "Try again later. What was read before counts, and the next import goes on there.");
            case "42", "0A" ->
                Failures.failed(
                        "JDBC_QUERY_INVALID",
                        Actor.CONFIGURATION,
                        "The database does not accept how " + what + " is asked for: " + words(thrown) + ".",
                        "Correct the query, or the columns that 'cursor' and 'keys' name.");
            case "22" ->
                Failures.failed(
                        "JDBC_VALUE_INVALID",
                        Actor.CONFIGURATION,
                        "A value of " + what + " made the database fail (" + state + ").",
                        "Correct the query or view so that it can cope with every row.");
            default ->
                Failures.failed(
                        "JDBC_FAILED",
                        Actor.EXTERNAL,
                        "The database failed while " + what + " was being read (" + state + ").",
                        "Look into the database's log at this time.");
        };
    }

    private static String state(SQLException thrown) {
        String state = thrown.getSQLState();
        return state == null || state.length() < 2 ? "no state" : state;
    }

    private static String words(SQLException thrown) {
        String words = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
        int statement = words.indexOf("; SQL statement");
        String bare = (statement < 0 ? words : words.substring(0, statement)).replaceFirst("^ERROR: ", "");
        return bare.length() <= WORDS ? bare : bare.substring(0, WORDS) + "…";
    }

    private static boolean caused(Throwable thrown, Class<?> by) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (by.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
