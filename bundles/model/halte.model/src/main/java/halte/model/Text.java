package halte.model;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;

/**
 * A text for people in the two languages that Halte speaks.
 *
 * @param en the English text
 * @param nl the Dutch text
 */
public record Text(String en, String nl) {

    /** Checks that both are there. */
    public Text {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(nl, "nl");
    }

    /**
     * Makes a text that reads the same in both languages, such as a name or a number.
     *
     * @param both the text
     */
    public static Text of(String both) {
        return new Text(both, both);
    }

    /**
     * Writes a number as each language does: {@code 1,234.5} in English, {@code 1.234,5} in Dutch.
     *
     * @param value the number, rounded half up to two decimals; finite
     */
    public static Text number(double value) {
        if (value == (int) value && Math.abs(value) < 1000) {
            return of(Integer.toString((int) value));
        }
        return new Text(format(value, ',', '.'), format(value, '.', ','));
    }

    private static String format(double value, char grouping, char decimal) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(decimal);
        DecimalFormat format = new DecimalFormat("#,##0.##", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String written = format.format(value);
        return "-0".equals(written) ? "0" : written;
    }

    /**
     * Returns the text for a reader.
     *
     * @param locale the reader's locale; Dutch gives Dutch, everything else English
     */
    public String in(Locale locale) {
        return "nl".equals(locale.getLanguage()) ? nl : en;
    }
}
