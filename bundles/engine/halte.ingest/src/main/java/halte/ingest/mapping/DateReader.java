package halte.ingest.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads dates as one source writes them. A local time that a clock change skips counts as that much later; one that occurs twice
 * counts as the first.
 */
final class DateReader {

    /** Reads one format; null when the text is none of it. */
    private interface Format {
        OffsetDateTime read(String text);
    }

    private final ZoneId zone;
    private final List<Format> formats = new ArrayList<>();
    private final String names;
    private String lastText = "";
    private OffsetDateTime last;

    DateReader(Mapping.Dates dates) {
        zone = zone(dates.zone());
        names = String.join("', '", dates.formats());
        for (String format : dates.formats()) {
            formats.add(format(format, "dates.formats[" + formats.size() + "]"));
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw MappingReader.invalid("dates.zone", "is no time zone such as Europe/Amsterdam");
        }
    }

    private Format format(String name, String where) {
        return switch (name) {
            case "iso" -> general(iso());
            case "epoch-seconds" -> text -> epoch(text, 1000);
            case "epoch-millis" -> text -> epoch(text, 1);
            default -> pattern(name, where);
        };
    }

    private Format pattern(String pattern, String where) {
        DigitPattern digits = DigitPattern.of(pattern);
        if (digits != null) {
            return text -> at(digits.read(text));
        }
        try {
            return general(DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT));
        } catch (IllegalArgumentException wrong) {
            throw MappingReader.invalid(
                    where, "is neither iso, epoch-seconds, epoch-millis nor a pattern such as dd-MM-yyyy HH:mm");
        }
    }

    private static DateTimeFormatter iso() {
        return new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendPattern("[['T'][' ']")
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .appendPattern("[[' ']XXX][[' ']XX][[' ']X]]")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private Format general(DateTimeFormatter formatter) {
        return text -> {
            try {
                return resolve(formatter.parse(text));
            } catch (DateTimeException none) {
                return null;
            }
        };
    }

    private OffsetDateTime resolve(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS) && parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return OffsetDateTime.from(parsed);
        }
        if (parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
            return at(LocalDateTime.from(parsed));
        }
        return at(LocalDate.from(parsed).atStartOfDay());
    }

    private OffsetDateTime at(LocalDateTime local) {
        return local == null ? null : ZonedDateTime.of(local, zone).toOffsetDateTime();
    }

    private OffsetDateTime epoch(String text, long factor) {
        try {
            return instant(Instant.ofEpochMilli(Math.multiplyExact(Long.parseLong(text), factor)));
        } catch (NumberFormatException | ArithmeticException none) {
            return null;
        }
    }

    private OffsetDateTime instant(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    /** Reads a date; null for a missing one. */
    OffsetDateTime read(Object value, String what) {
        if (value instanceof OffsetDateTime given) {
            return given;
        }
        if (value instanceof Instant given) {
            return instant(given);
        }
        if (value instanceof LocalDateTime given) {
            return at(given);
        }
        if (value instanceof ZonedDateTime given) {
            return given.toOffsetDateTime();
        }
        String text = Value.plain(value);
        return text == null ? null : parse(text, what);
    }

    private OffsetDateTime parse(String text, String what) {
        if (text.equals(lastText)) {
            return last;
        }
        for (Format format : formats) {
            OffsetDateTime found = format.read(text);
            if (found != null) {
                lastText = text;
                last = found;
                return found;
            }
        }
        throw Refusal.reject("DATE_INVALID", "The " + what + " is no date in any of the formats '" + names + "'.");
    }
}
