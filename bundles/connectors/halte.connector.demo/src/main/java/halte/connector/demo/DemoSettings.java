package halte.connector.demo;

import halte.model.Actor;
import halte.model.Failure;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The settings of a made-up company; they decide every record. */
record DemoSettings(long seed, int customers, int months, LocalDate until) {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    static DemoSettings of(long seed, int customers, int months, String until) {
        require(customers >= 1 && customers <= 1_000_000, "customers must be between 1 and 1,000,000");
        require(months >= 1 && months <= 120, "months must be between 1 and 120");
        return new DemoSettings(seed, customers, months, date(until));
    }

    LocalDate from() {
        return until.minusMonths(months);
    }

    int days() {
        return (int) (until.toEpochDay() - from().toEpochDay());
    }

    /** Names the settings within a cursor, so that a cursor of other data is recognised. */
    String fingerprint() {
        return seed + "," + customers + "," + months + "," + until;
    }

    private static LocalDate date(String until) {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException wrong) {
            throw invalid("until must be a day such as 2026-11-01").asException(wrong);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw invalid(what).asException();
        }
    }

    private static Failure invalid(String what) {
        return new Failure(
                "DEMO_SETTINGS_INVALID",
                Actor.CONFIGURATION,
                "The demonstration cannot be made up: " + what + ".",
                "Correct the connection's settings.");
    }
}
