package halte.testkit.trait;

import halte.model.Decimals;
import halte.model.ProductLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * One touch of a {@link TestTimeline}. Every part but type and time may be null.
 *
 * @param type the type's name
 * @param at when it happened, with the place's offset
 * @param id the touch's id, so that refunds can name it
 * @param order the id of the order that a refund is about
 * @param channel the channel
 * @param touchpoint the touchpoint
 * @param campaign the campaign
 * @param coupon the coupon
 * @param amount the amount
 * @param duration the duration
 * @param rating the rating
 * @param properties the properties
 * @param lines the product lines
 */
public record TestTouch(
        String type,
        OffsetDateTime at,
        String id,
        String order,
        String channel,
        String touchpoint,
        String campaign,
        String coupon,
        BigDecimal amount,
        Duration duration,
        BigDecimal rating,
        Map<String, String> properties,
        List<ProductLine> lines) {

    /** Copies the collections; null means empty. */
    public TestTouch {
        properties = properties == null ? Map.of() : Map.copyOf(properties);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    long millis() {
        return at.toInstant().toEpochMilli();
    }

    long fixedAmount() {
        return Decimals.toFixed(amount);
    }
}
