package halte.connector.jdbc;

import halte.model.Actor;
import halte.model.Failure;
import java.util.List;

/** What can go wrong with a database, in words for whoever must act; {@link SqlFaults} knows those that the database reports. */
final class Failures {

    private static final String CORRECT = "Correct the connection's settings.";

    private Failures() {}

    static SourceFailed setting(String name, String why) {
        return failed("JDBC_SETTING_INVALID", Actor.CONFIGURATION, "The setting '" + name + "' " + why + ".", CORRECT);
    }

    static SourceFailed passwordFile(String file) {
        return failed(
                "JDBC_PASSWORD_UNREADABLE",
                Actor.CONFIGURATION,
                "The password file '" + file + "' cannot be read by this process.",
                "Put it there, and give the account that runs Halte the right to read it.");
    }

    static SourceFailed noDriver(String name, String url, List<String> there) {
        String wanted = name.isBlank() ? "for '" + kind(url) + "'" : "'" + name + "' that accepts '" + kind(url) + "'";
        String found = there.isEmpty() ? "there is none at all" : "there are " + String.join(", ", there);
        return failed(
                "JDBC_DRIVER_MISSING",
                Actor.CONFIGURATION,
                "There is no JDBC driver " + wanted + "; " + found + ".",
                "Put the driver's bundle into addons/, one that offers a DataSourceFactory; or correct 'url' or 'driver'.");
    }

    private static String kind(String url) {
        int end = url.indexOf(':', "jdbc:".length());
        return end < 0 ? "jdbc:" : url.substring(0, end + 1);
    }

    static SourceFailed driverBroken(String factory, Exception thrown) {
        return failed(
                "JDBC_DRIVER_BROKEN",
                Actor.EXTENSION,
                "The JDBC driver of " + factory + " does not start ("
                        + thrown.getClass().getSimpleName() + ").",
                "Install another version of the driver's bundle.");
    }

    static SourceFailed noStream(String asked, List<String> offered) {
        String shown = String.join(", ", offered.subList(0, Math.min(10, offered.size())));
        return failed(
                "JDBC_STREAM_UNKNOWN",
                Actor.USER,
                "There is no stream '" + asked + "'; this connection offers " + shown
                        + (offered.size() > 10 ? " and " + (offered.size() - 10) + " more." : "."),
                "Use one of these names, or change the connection's settings 'tables' and 'queries'.");
    }

    static SourceFailed nothingToRead(String patterns) {
        return failed(
                "JDBC_TABLE_MISSING",
                Actor.CONFIGURATION,
                patterns.equals("*")
                        ? "There is no table or view in the account's own schema that it may see."
                        : "There is no table or view '" + patterns + "' that the account may see.",
                "Correct the setting 'tables' ('schema.table' outside the account's own schema), or grant it.");
    }

    static SourceFailed columnMissing(String setting, String column, String stream) {
        return failed(
                "JDBC_COLUMN_MISSING",
                Actor.CONFIGURATION,
                "The stream '" + stream + "' has no column '" + column + "', which '" + setting + "' names.",
                CORRECT);
    }

    static SourceFailed columnTwice(String column, String stream) {
        return failed(
                "JDBC_COLUMN_TWICE",
                Actor.CONFIGURATION,
                "The query of '" + stream + "' gives two columns the name '" + column + "'.",
                "Give one of them another name with AS.");
    }

    static SourceFailed cursorUnsuitable(String column, String type) {
        return failed(
                "JDBC_CURSOR_UNSUITABLE",
                Actor.CONFIGURATION,
                "The column '" + column + "' is of type " + type + ", by which no read can go on.",
                "Choose a column of whole numbers, exact decimals, dates, times or plain text.");
    }

    static SourceFailed keyEmpty(String column, String stream) {
        return failed(
                "JDBC_KEY_EMPTY",
                Actor.CONFIGURATION,
                "The key column '" + column + "' of '" + stream + "' is empty in some row.",
                "Name key columns that are always filled.");
    }

    static SourceFailed cursorForeign() {
        return failed(
                "JDBC_CURSOR_INVALID",
                Actor.CONFIGURATION,
                "Where the last read stood was not written by this version.",
                "Make a new connection; nothing is stored twice.");
    }

    static SourceFailed nameUnquotable(String name) {
        return failed(
                "JDBC_NAME_UNQUOTABLE",
                Actor.CONFIGURATION,
                "The name '" + name + "' needs quotes, which this driver does not offer.",
                "Offer it under a plain name through a view.");
    }

    static SourceFailed cancelled() {
        return failed(
                "JDBC_CANCELLED", Actor.USER, "Reading was cancelled.", "Start it again; it goes on where it was.");
    }

    static SourceFailed timeOut(int seconds) {
        return failed(
                "JDBC_TIMEOUT",
                Actor.RESOURCES,
                "The database gave no answer within " + seconds + " seconds, and the read was cancelled there.",
                "Index the cursor and key columns, simplify the query, or raise 'timeout'.");
    }

    /** A row that an incremental read cannot place. */
    static Failure cursorEmpty(String column) {
        return new Failure(
                "JDBC_CURSOR_EMPTY",
                Actor.USER,
                "The cursor column '" + column + "' holds no usable value, so nobody would know when the row changes.",
                "Fill the column in the source, or choose another cursor column.");
    }

    static SourceFailed failed(String code, Actor actor, String message, String advice) {
        return new SourceFailed(new Failure(code, actor, message, advice));
    }
}
