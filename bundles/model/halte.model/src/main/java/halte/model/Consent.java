package halte.model;

import java.time.Instant;
import java.util.Objects;

/**
 * What a customer allowed or refused, once. The newest consent for a purpose counts; older ones stay as history.
 *
 * @param customer an identifier of the customer
 * @param purpose the purpose in lower case, such as {@code functional}, {@code analytical} or {@code marketing}
 * @param granted true when allowed, false when refused or withdrawn
 * @param at when it was said
 * @param source the connection that brought it
 */
public record Consent(Identifier customer, String purpose, boolean granted, Instant at, String source) {

    /** Checks that nothing is missing. */
    public Consent {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(source, "source");
    }
}
