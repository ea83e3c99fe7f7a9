package halte.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
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
     * @param value the number, rounded half up to two decimals; {@code ∞} or {@code NaN} when it is not finite
     */
    public static Text number(double value) {
        if (value == (int) value && Math.abs(value) < 1000) {
            return of(Integer.toString((int) value));
        }
        if (!Double.isFinite(value)) {
            return of(Double.toString(value).replace("Infinity", "∞"));
        }
        BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
        String plain = rounded.stripTrailingZeros().toPlainString();
        return new Text(separated(plain, ',', '.'), separated(plain, '.', ','));
    }

    private static String separated(String plain, char grouping, char decimal) {
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder written = new StringBuilder(plain);
        if (point >= 0) {
            written.setCharAt(point, decimal);
        }
        for (int at = end - 3; at > (plain.charAt(0) == '-' ? 1 : 0); at -= 3) {
            written.insert(at, grouping);
        }
        return written.toString();
    }

    /** Returns the text as a tree that {@link Parameters#words} reads. */
    public Map<String, Object> tree() {
        return Map.of("en", en, "nl", nl);
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
