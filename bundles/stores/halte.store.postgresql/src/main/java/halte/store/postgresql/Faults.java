package halte.store.postgresql;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.sql.SQLException;
import java.util.Objects;

/** Says in Halte's words what PostgreSQL complains about. PostgreSQL's own text goes to the cause only: it may quote data. */
final class Faults {

    private Faults() {}

    static HalteException of(SQLException thrown, String place) {
        String state = state(thrown);
        if (isLost(thrown)) {
            return failure(
                    "STORE_UNREACHABLE",
                    Actor.EXTERNAL,
                    "The PostgreSQL server of " + place + " does not answer.",
                    "Start the server or mend the network, then repeat the step: repeating stores nothing twice.",
                    thrown);
        }
        return switch (state) {
            case "53100" ->
                failure(
                        "STORE_FULL",
                        Actor.RESOURCES,
                        "No space is left on the disk of the PostgreSQL server; nothing of this step was stored.",
                        "Make space there, then repeat the step.",
                        thrown);
            case "53300", "53200", "53400" ->
                failure(
                        "STORE_BUSY",
                        Actor.RESOURCES,
                        "The PostgreSQL server lacks connections or memory; nothing of this step was stored.",
                        "Allow the server more (max_connections, memory), or let less run beside Halte; then repeat the step.",
                        thrown);
            case "28P01", "28000", "3D000" ->
                failure(
                        "STORE_REFUSED",
                        Actor.CONFIGURATION,
                        "The PostgreSQL server does not let Halte into " + place
                                + ": the user, the password or the database's name is wrong, or pg_hba.conf excludes it.",
                        "Correct url, user and password in the configuration halte.store.postgresql.",
                        thrown);
            case "42501" ->
                failure(
                        "STORE_FORBIDDEN",
                        Actor.CONFIGURATION,
                        "The role that Halte connects as lacks a right in the database " + place + ".",
                        "Let the role own the database: ALTER DATABASE ... OWNER TO ...; it also needs the right TEMPORARY.",
                        thrown);
            case "25006" ->
                failure(
                        "STORE_UNSUITABLE",
                        Actor.CONFIGURATION,
                        "The PostgreSQL server of " + place + " takes no changes now.",
                        "Point Halte at the primary server, and see whether somebody made the database read-only.",
                        thrown);
            case "XX001", "XX002" ->
                failure(
                        "STORE_CORRUPT",
                        Actor.RESOURCES,
                        "PostgreSQL found damage in the tables of " + place + ".",
                        "Let the database's administrator look at the server's log and put back a backup.",
                        thrown);
            default -> failed(thrown);
        };
    }

    private static HalteException failed(Exception thrown) {
        return failure(
                "STORE_FAILED",
                Actor.ENGINE,
                "The store could not do this step; nothing of it was stored.",
                "Repeat the step; if it fails again, restart Halte and report what the log says.",
                thrown);
    }

    static HalteException inUse(String place, String holder) {
        return failure(
                "STORE_IN_USE",
                Actor.USER,
                "Another Halte" + holder + " works with the database " + place + ".",
                "Stop that Halte first, or give this one another database.",
                null);
    }

    static HalteException busy(SQLException thrown) {
        return failure(
                "STORE_BUSY",
                Actor.RESOURCES,
                "All connections for reading are in use.",
                "Repeat the step later, or allow more readers in the configuration halte.store.postgresql.",
                thrown);
    }

    static HalteException closed() {
        return failure("STORE_CLOSED", Actor.ENGINE, "The store is closed.", "Start Halte again.", null);
    }

    private static HalteException failure(String code, Actor actor, String message, String advice, Exception cause) {
        return new Failure(code, actor, message, advice).asException(cause);
    }

    /** Tells whether the connection, or the server behind it, is gone. */
    static boolean isLost(SQLException thrown) {
        String state = state(thrown);
        return state.startsWith("08") || state.startsWith("57P") || state.equals("25P03") || state.equals("25P04");
    }

    private static String state(SQLException thrown) {
        return Objects.requireNonNullElse(thrown.getSQLState(), "");
    }
}
