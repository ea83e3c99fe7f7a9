package halte.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A trait that a source states about a customer, such as a birth year or a home town. The newest statement per name counts.
 *
 * @param customer an identifier of the customer
 * @param name the trait's name in lower case with hyphens
 * @param value the value as text; a number in its plain decimal form, a date as ISO 8601
 * @param at when the source stated it
 * @param source the connection that brought it
 */
public record DeclaredTrait(Identifier customer, String name, String value, Instant at, String source) {

    /** Checks that nothing is missing. */
    public DeclaredTrait {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(source, "source");
    }

    /** Returns the trait's name and source; never the value, which is customer data. */
    @Override
    public String toString() {
        return "declared trait " + name + " from " + source;
    }
}
