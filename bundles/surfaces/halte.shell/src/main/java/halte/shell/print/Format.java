package halte.shell.print;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and dates as a reader writes them.
 *
 * @param locale the reader's locale
 * @param zone the workspace's time zone
 */
public record Format(Locale locale, ZoneId zone) {

    private static final int MOST_DIGITS = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public String whole(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** Formats with a fixed number of decimals; what is not a number becomes a dash. */
    public String decimal(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** Formats with about four significant digits, whole numbers without decimals; what is not a number becomes a dash. */
    public String figure(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value)) {
            return decimal(value, 0);
        }
        int digits = size >= 10 ? 2 : 3 - (int) Math.floor(Math.log10(size));
        return decimal(value, Math.min(digits, MOST_DIGITS));
    }

    /** Formats a share between 0 and 1 as a percentage. */
    public String percent(double share) {
        return Double.isFinite(share) ? decimal(share * 100, 1) + " %" : "–";
    }

    /** Shortens a trait's value when it is a number with many decimals; anything else stays as the source wrote it. */
    public String value(String text) {
        return text.matches("-?\\d+\\.\\d{3,}") ? decimal(Double.parseDouble(text), 2) : text;
    }

    public String day(Instant instant) {
        return instant == null ? "–" : DAY.format(instant.atZone(zone));
    }

    public String minute(Instant instant) {
        return instant == null ? "–" : MINUTE.format(instant.atZone(zone));
    }
}
