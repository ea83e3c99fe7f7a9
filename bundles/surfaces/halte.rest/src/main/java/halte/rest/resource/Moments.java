package halte.rest.resource;

import halte.rest.answer.Failures;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * Reads moments as the command does: a date, a date with a time in the workspace's time zone, or an instant. As a moment of asking a
 * date means its last millisecond, and today means now; as a beginning its first; as an end the first one after it.
 */
record Moments(ZoneId zone, Clock clock) {

    /** Reads a moment of asking; now when there is none. */
    Instant at(String name, String text) {
        Instant now = clock.instant();
        if (text == null) {
            return now;
        }
        if (!isDay(text)) {
            return exact(name, text);
        }
        return day(name, text).equals(LocalDate.ofInstant(now, zone))
                ? now
                : end(name, text).minusMillis(1);
    }

    /** Reads a beginning; null when there is none. */
    Instant from(String name, String text) {
        return text == null || !isDay(text)
                ? exact(name, text)
                : day(name, text).atStartOfDay(zone).toInstant();
    }

    /** Reads an end; null when there is none. */
    Instant until(String name, String text) {
        return text == null || !isDay(text) ? exact(name, text) : end(name, text);
    }

    private static boolean isDay(String text) {
        return !text.contains("T");
    }

    private Instant end(String name, String text) {
        return day(name, text).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw invalid(name, wrong);
        }
    }

    private Instant exact(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException wrong) {
            throw invalid(name, wrong);
        }
    }

    private static RuntimeException invalid(String name, DateTimeException wrong) {
        return Failures.parameterInvalid(
                        name,
                        "is neither a date (2011-12-10) nor a date and time (2011-12-10T18:00) nor an instant "
                                + "(2011-12-10T17:00:00Z)")
                .asException(wrong);
    }
}
