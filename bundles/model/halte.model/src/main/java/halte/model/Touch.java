package halte.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One dated thing between a customer and the company. A touch is identified by its source together with the source's own id:
 * the same pair always means the same touch, so importing it twice changes nothing.
 *
 * @param source the name of the connection that brought it; never blank
 * @param id the source's own id, unique within the source; never blank
 * @param type the type's name, see {@link TouchType}
 * @param occurredAt when it happened, with the offset of the place where it happened (which gives the local hour)
 * @param receivedAt when Halte got it
 * @param channel what carried it ({@code web}, {@code app}, {@code email}, {@code store}, {@code phone}, {@code social}, …), or null
 * @param touchpoint the named place where it happened, or null
 * @param identifiers who it was, the most telling identifier first; empty when nobody knows, which keeps the touch as unattributed
 * @param lines the products concerned; empty when none
 * @param amount the money concerned, net of line-level discounts; null when none
 * @param duration how long it took, or null
 * @param rating a rating as the source gives it, or null
 * @param text words of the customer, or null
 * @param campaign the campaign's name, or null
 * @param coupon the coupon's code, or null
 * @param order the id of the order that a refund, review or contact is about (at the same source), or null
 * @param consent the consent state that the source recorded with this touch, such as {@code analytics,marketing}, or null
 * @param properties whatever else the source says, by name; never null
 */
public record Touch(
        String source,
        String id,
        String type,
        OffsetDateTime occurredAt,
        Instant receivedAt,
        String channel,
        String touchpoint,
        List<Identifier> identifiers,
        List<ProductLine> lines,
        Money amount,
        Duration duration,
        BigDecimal rating,
        String text,
        String campaign,
        String coupon,
        String order,
        String consent,
        Map<String, String> properties) {

    /**
     * Copies the collections and checks what must be there.
     *
     * @throws IllegalArgumentException when source, id or type is blank
     */
    public Touch {
        requireText(source, "source");
        requireText(id, "id");
        requireText(type, "type");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(receivedAt, "receivedAt");
        identifiers = List.copyOf(identifiers);
        lines = List.copyOf(lines);
        properties = Map.copyOf(properties);
    }

    private static void requireText(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a touch needs a " + name);
        }
    }

    /**
     * Starts a touch with its required parts; received now.
     *
     * @param source the connection's name
     * @param id the source's own id
     * @param type the type's name
     * @param occurredAt when it happened
     * @return a builder for the rest
     */
    public static TouchBuilder of(String source, String id, String type, OffsetDateTime occurredAt) {
        return new TouchBuilder(source, id, type, occurredAt);
    }

    /** Returns where the touch comes from and its type; never customer data. */
    @Override
    public String toString() {
        return "touch of type " + type + " from " + source;
    }
}
