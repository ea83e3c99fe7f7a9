package halte.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a {@link Touch} part by part. Not safe for use by several threads; each method returns this builder. */
public final class TouchBuilder {

    private final String source;
    private final String id;
    private final String type;
    private final OffsetDateTime occurredAt;
    private final List<Identifier> identifiers = new ArrayList<>(2);
    private final List<ProductLine> lines = new ArrayList<>(2);
    private final Map<String, String> properties = new LinkedHashMap<>();
    private Instant receivedAt;
    private String channel;
    private String touchpoint;
    private Money amount;
    private Duration duration;
    private BigDecimal rating;
    private String text;
    private String campaign;
    private String coupon;
    private String order;
    private String consent;

    TouchBuilder(String source, String id, String type, OffsetDateTime occurredAt) {
        this.source = source;
        this.id = id;
        this.type = type;
        this.occurredAt = occurredAt;
    }

    /** Sets when Halte got it; the moment of {@link #build()} when not called. */
    public TouchBuilder receivedAt(Instant value) {
        receivedAt = value;
        return this;
    }

    /** Sets the channel, or null. */
    public TouchBuilder channel(String value) {
        channel = value;
        return this;
    }

    /** Sets the touchpoint, or null. */
    public TouchBuilder touchpoint(String value) {
        touchpoint = value;
        return this;
    }

    /** Adds an identifier; the most telling one comes first. */
    public TouchBuilder identifier(String kind, String value) {
        identifiers.add(new Identifier(kind, value));
        return this;
    }

    /** Adds a product line. */
    public TouchBuilder line(ProductLine line) {
        lines.add(line);
        return this;
    }

    /** Sets the money concerned, or null. */
    public TouchBuilder amount(Money value) {
        amount = value;
        return this;
    }

    /** Sets how long it took, or null. */
    public TouchBuilder duration(Duration value) {
        duration = value;
        return this;
    }

    /** Sets the rating, or null. */
    public TouchBuilder rating(BigDecimal value) {
        rating = value;
        return this;
    }

    /** Sets the customer's words, or null. */
    public TouchBuilder text(String value) {
        text = value;
        return this;
    }

    /** Sets the campaign, or null. */
    public TouchBuilder campaign(String value) {
        campaign = value;
        return this;
    }

    /** Sets the coupon, or null. */
    public TouchBuilder coupon(String value) {
        coupon = value;
        return this;
    }

    /** Sets the id of the order that this touch is about, or null. */
    public TouchBuilder order(String value) {
        order = value;
        return this;
    }

    /** Sets the consent state recorded with the touch, or null. */
    public TouchBuilder consent(String value) {
        consent = value;
        return this;
    }

    /** Adds a further property; a null value adds nothing. */
    public TouchBuilder property(String name, String value) {
        if (value != null) {
            properties.put(name, value);
        }
        return this;
    }

    /**
     * Builds the touch.
     *
     * @throws IllegalArgumentException when a required part is blank
     */
    public Touch build() {
        return new Touch(
                source,
                id,
                type,
                occurredAt,
                receivedAt == null ? Instant.now() : receivedAt,
                channel,
                touchpoint,
                identifiers,
                lines,
                amount,
                duration,
                rating,
                text,
                campaign,
                coupon,
                order,
                consent,
                properties);
    }
}
