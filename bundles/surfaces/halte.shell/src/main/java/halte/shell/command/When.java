package halte.shell.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment as people write it: a date, a date with a time in the workspace's time zone, or an instant. As a moment of asking a date
 * means its last millisecond, and today means now; as a beginning its first; as an end the first one after it.
 *
 * @param day the date; null when something more exact was given
 * @param local the local time; null when something else was given
 * @param instant the instant; null when something else was given
 */
public record When(LocalDate day, LocalDateTime local, Instant instant) {

    static When parse(String text) {
        try {
            if (!text.contains("T")) {
                return new When(LocalDate.parse(text), null, null);
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? new When(null, null, OffsetDateTime.parse(text).toInstant())
                    : new When(null, LocalDateTime.parse(text), null);
        } catch (DateTimeException wrong) {
            throw new TypeConversionException(
                    "'" + text
                            + "' is neither a date (2011-12-10) nor a date and time (2011-12-10T18:00) nor an instant (2011-12-10T17:00:00Z)");
        }
    }

    Instant asMoment(ZoneId zone, Instant now) {
        if (day == null) {
            return exact(zone);
        }
        return day.equals(LocalDate.ofInstant(now, zone)) ? now : asEnd(zone).minusMillis(1);
    }

    Instant asBeginning(ZoneId zone) {
        return day == null ? exact(zone) : day.atStartOfDay(zone).toInstant();
    }

    Instant asEnd(ZoneId zone) {
        return day == null ? exact(zone) : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant exact(ZoneId zone) {
        return local == null ? instant : local.atZone(zone).toInstant();
    }
}
