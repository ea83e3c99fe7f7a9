package halte.ingest.mapping;

import java.util.Currency;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sign or code of a currency that stands before or after an amount, once. */
final class CurrencyMark {

    private static final String MARK = "(\\p{Sc}|[A-Z]{3})";
    private static final Pattern BEFORE = Pattern.compile("([-+]?)\\h*" + MARK + "\\h*([-+]?)\\h*([^\\h].*)");
    private static final Pattern AFTER = Pattern.compile("(.*[^\\h])\\h*" + MARK);
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private CurrencyMark() {}

    /**
     * Returns an amount without its mark; as it is when it has none.
     *
     * @param currency the code that the amount is in; null when nobody says
     * @throws Refusal when the mark says another one
     */
    static String taken(String text, String currency) {
        Matcher before = BEFORE.matcher(text);
        if (before.matches() && isMark(before.group(2))) {
            check(before.group(2), currency);
            return before.group(1) + before.group(3) + before.group(4);
        }
        Matcher after = AFTER.matcher(text);
        if (after.matches() && isMark(after.group(2))) {
            check(after.group(2), currency);
            return after.group(1);
        }
        return text;
    }

    private static boolean isMark(String mark) {
        return mark.length() < 3 || CODES.contains(mark);
    }

    /** Signs such as $ stand for several currencies and are not held against the mapping. */
    private static void check(String mark, String currency) {
        String code = mark.equals("\u20ac") ? "EUR" : mark;
        if (currency != null && code.length() == 3 && !code.equals(currency)) {
            throw Refusal.reject(
                    "CURRENCY_CONFLICT", "The amount is marked as " + code + ", the mapping says another currency.");
        }
    }
}
