package halte.model;

import java.util.Objects;

/**
 * A kind and a value that point at a customer: an e-mail address, a loyalty card, a cookie, a CRM id.
 *
 * @param kind the kind of identifier in lower case, such as {@code email} or {@code loyalty-card}; never blank
 * @param value the value as the source writes it, without surrounding white space; never blank, compared by exact characters
 */
public record Identifier(String kind, String value) {

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException when a part is blank
     */
    public Identifier {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
        if (kind.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("an identifier needs a kind and a value");
        }
    }

    /** Returns the kind only, since a value is customer data and must not reach a log. */
    @Override
    public String toString() {
        return kind + ":…";
    }
}
