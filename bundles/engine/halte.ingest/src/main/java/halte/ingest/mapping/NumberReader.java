package halte.ingest.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads decimals as one source writes them. */
final class NumberReader {

    private static final int MOST_DIGITS = 17;
    private static final int SCALE = 4;

    private final char decimal;
    private final char thousands;

    NumberReader(Mapping.Numbers numbers) {
        decimal = one(numbers.decimal(), "numbers.decimal");
        thousands = numbers.thousands().isEmpty() ? 0 : one(numbers.thousands(), "numbers.thousands");
        if (decimal == thousands) {
            throw MappingReader.invalid("numbers.thousands", "must differ from numbers.decimal");
        }
    }

    private static char one(String text, String where) {
        if (text.length() != 1) {
            throw MappingReader.invalid(where, "must be one character");
        }
        return text.charAt(0);
    }

    /** Reads a number, rounded to four decimals; null for a missing one. */
    BigDecimal read(Object value, String what) {
        return rounded(value instanceof Number given ? new BigDecimal(given.toString()) : parse(value, what));
    }

    /**
     * Reads likewise a number that may be money, with the sign or code of its currency before or after it.
     *
     * @param currency the code of the currency that it must be in if it says one; null for any
     */
    BigDecimal money(Object value, String what, String currency) {
        String text = value instanceof Number ? null : Value.plain(value);
        return text == null || isBare(text) ? read(value, what) : read(CurrencyMark.taken(text, currency), what);
    }

    /** Tells by its ends, since nearly all amounts are bare. */
    private static boolean isBare(String text) {
        char first = text.charAt(text.length() > 1 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0);
        return isDigit(first) && isDigit(text.charAt(text.length() - 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static BigDecimal rounded(BigDecimal number) {
        return number == null || number.scale() <= SCALE ? number : number.setScale(SCALE, RoundingMode.HALF_UP);
    }

    private BigDecimal parse(Object value, String what) {
        String text = Value.plain(value);
        if (text == null) {
            return null;
        }
        boolean negative = text.charAt(0) == '-';
        int at = negative || text.charAt(0) == '+' ? 1 : 0;
        long digits = 0;
        int count = 0;
        int scale = -1;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                digits = digits * 10 + (c - '0');
                count++;
                scale += scale >= 0 ? 1 : 0;
            } else if (c == decimal && scale < 0) {
                scale = 0;
            } else if (c != thousands || scale >= 0 || thousands == 0) {
                throw wrong(what);
            }
        }
        if (count == 0 || count > MOST_DIGITS) {
            throw wrong(what);
        }
        return BigDecimal.valueOf(negative ? -digits : digits, Math.max(scale, 0));
    }

    private static Refusal wrong(String what) {
        return Refusal.reject("NUMBER_INVALID", "The " + what + " is no number as the mapping says they are written.");
    }
}
