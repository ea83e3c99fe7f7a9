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
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("'" + currency + "' is not an ISO 4217 currency code");
        }
    }
}
