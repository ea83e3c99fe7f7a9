package halte.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount in a currency. Negative for what the company pays back.
 *
 * @param amount the amount in whole currency units, with at most four meaningful decimals
 * @param currency the ISO 4217 code in upper case, such as {@code EUR}
 */
public record Money(BigDecimal amount, String currency) {

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException when the currency is not three upper-case letters
     */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        if (!isCode(currency)) {
            throw new IllegalArgumentException("'" + currency + "' is not an ISO 4217 currency code");
        }
    }

    /** Written out, since a regular expression would take longer than all else about an amount. */
    private static boolean isCode(String text) {
        return text.length() == 3 && isLetter(text.charAt(0)) && isLetter(text.charAt(1)) && isLetter(text.charAt(2));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
