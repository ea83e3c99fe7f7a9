package halte.store.duckdb;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in Halte's words what DuckDB complains about. DuckDB's own text goes to the cause only: it may quote data. */
final class Faults {

    private static final Pattern HOLDER = Pattern.compile("PID (\\d+)");

    private Faults() {}

    static HalteException of(SQLException thrown) {
        if (isFull(thrown)) {
            return full(thrown);
        }
        String text = text(thrown);
        return text.contains("checksum") || text.contains("corrupt") ? corrupt(thrown) : failed(thrown);
    }

    static HalteException opening(SQLException thrown) {
        String text = text(thrown);
        if (text.contains("could not set lock")) {
            return inUse(pid(thrown), "Another program", thrown);
        }
        if (isFull(thrown)) {
            return full(thrown);
        }
        if (text.contains("permission denied") || text.contains("read-only file system")) {
            return new Failure(
                            "STORE_FAILED",
                            Actor.CONFIGURATION,
                            "The store's file cannot be opened for writing.",
                            "Give the user that runs Halte the right to write in the data folder.")
                    .asException(thrown);
        }
        return text.contains("catalog error") ? failed(thrown) : corrupt(thrown);
    }

    static HalteException inUse(Optional<String> pid, String who, Exception cause) {
        return new Failure(
                        "STORE_IN_USE",
                        Actor.USER,
                        who + pid.map(number -> " (process " + number + ")").orElse("") + " has this data folder open.",
                        "Stop that process first, or start with another data folder.")
                .asException(cause);
    }

    static HalteException corrupt(Exception thrown) {
        return new Failure(
                        "STORE_CORRUPT",
                        Actor.RESOURCES,
                        "The store's file halte.duckdb is damaged or no store at all.",
                        "Put back the last backup of the data folder, or move the file away and import the sources again.")
                .asException(thrown);
    }

    static HalteException full(Exception thrown) {
        return new Failure(
                        "STORE_FULL",
                        Actor.RESOURCES,
                        "No space is left on the disk of the data folder; nothing of this step was stored.",
                        "Make space or move the data folder to a larger disk, then repeat the step.")
                .asException(thrown);
    }

    static HalteException failed(Exception thrown) {
        return new Failure(
                        "STORE_FAILED",
                        Actor.ENGINE,
                        "The store could not do this step; nothing of it was stored.",
                        "Repeat the step; if it fails again, restart Halte and report what the log says.")
                .asException(thrown);
    }

    static HalteException closed() {
        return new Failure("STORE_CLOSED", Actor.ENGINE, "The store is closed.", "Start Halte again.").asException();
    }

    private static Optional<String> pid(SQLException thrown) {
        Matcher matcher = HOLDER.matcher(String.valueOf(thrown.getMessage()));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Tells whether DuckDB may have given up on the file until it is opened anew. */
    static boolean breakOff(SQLException thrown) {
        String text = text(thrown);
        return isFull(thrown) || text.contains("invalidated") || text.contains("fatal error");
    }

    private static boolean isFull(SQLException thrown) {
        String text = text(thrown);
        return text.contains("no space left")
                || text.contains("disk full")
                || text.contains("file too large")
                || text.contains("disk quota");
    }

    private static String text(SQLException thrown) {
        return String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    }
}
