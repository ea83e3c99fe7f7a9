package halte.connector.demo;

import halte.model.Actor;
import halte.model.Failure;

/** A cursor is the number of rows given, together with the settings that they follow from. */
final class DemoCursor {

    private DemoCursor() {}

    static String of(long rows, DemoSettings settings) {
        return rows + "@" + settings.fingerprint();
    }

    static long rows(String cursor, DemoSettings settings) {
        if (cursor == null) {
            return 0;
        }
        String tail = "@" + settings.fingerprint();
        String rows = cursor.endsWith(tail) ? cursor.substring(0, cursor.length() - tail.length()) : "";
        if (!rows.matches("\\d{1,18}")) {
            throw new Failure(
                            "DEMO_SETTINGS_CHANGED",
                            Actor.CONFIGURATION,
                            "The data read so far was made up with other settings than the connection has now.",
                            "Put the settings back, or make a new connection for the new ones.")
                    .asException();
        }
        return Long.parseLong(rows);
    }
}
