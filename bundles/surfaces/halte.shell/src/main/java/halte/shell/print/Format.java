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

    private static final double RAREST = 0.0001;
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

    /** Formats with two to four significant digits, whole numbers without decimals; what is not a number becomes a dash. */
    public String figure(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) || !Double.isFinite(value)) {
            return decimal(value, 0);
        }
        if (size < RAREST) {
            return (value < 0 ? "> " : "< ") + decimal(Math.copySign(RAREST, value), 4);
        }
        int significant = size < 0.01 ? 2 : 4;
        return decimal(value, size >= 10 ? 2 : significant - 1 - (int) Math.floor(Math.log10(size)));
    }

    /** Formats the probability that chance does as much. */
    public String rare(double p) {
        return p < RAREST ? "< " + decimal(RAREST, 4) : decimal(p, 4);
    }

    /** Formats a share between 0 and 1 as a percentage. */
    public String percent(double share) {
        return Double.isFinite(share) ? decimal(share * 100, 1) + " %" : "–";
    }

    /** Formats a difference of two shares. */
    public String points(double difference) {
        return Double.isFinite(difference) ? decimal(difference * 100, 1) + points() : "–";
    }

    /** Formats an interval of a difference of two shares. */
    public String points(double low, double high) {
        return decimal(low * 100, 1) + " – " + decimal(high * 100, 1) + points();
    }

    private String points() {
        return "nl".equals(locale.getLanguage()) ? " %-punt" : " %-points";
    }

    /** Writes a trait's value when it is a number with decimals, at most about four digits; anything else stays as it is. */
    public String value(String text) {
        if (!text.matches("-?\\d+\\.\\d+([eE]-?\\d+)?")) {
            return text;
        }
        int decimals = text.length() - text.indexOf('.') - 1;
        double value = Double.parseDouble(text);
        return decimals > 2 ? figure(value) : decimal(value, decimals);
    }

    public String day(Instant instant) {
        return instant == null ? "–" : DAY.format(instant.atZone(zone));
    }

    public String minute(Instant instant) {
        return instant == null ? "–" : MINUTE.format(instant.atZone(zone));
    }
}
