package halte.testkit.trait;

import halte.model.ProductLine;
import halte.model.TouchType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a {@link TestTimeline} touch by touch. A moment is an ISO date ({@code 2024-01-31}, meaning noon UTC) or an ISO date and
 * time with offset ({@code 2024-01-31T09:30:00+01:00}). Settings after a touch concern that touch. Not safe for use by several threads.
 */
public final class TimelineBuilder {

    private final long customer;
    private final List<TestTouch> done = new ArrayList<>();
    private String type;
    private OffsetDateTime at;
    private String id;
    private String order;
    private String channel;
    private String touchpoint;
    private String campaign;
    private String coupon;
    private BigDecimal amount;
    private Duration duration;
    private BigDecimal rating;
    private Map<String, String> properties;
    private List<ProductLine> lines;

    TimelineBuilder(long customer) {
        this.customer = customer;
    }

    /** Begins a touch of any type. */
    public TimelineBuilder touch(String newType, String moment) {
        finish();
        type = newType;
        at = parse(moment);
        properties = new HashMap<>();
        lines = new ArrayList<>();
        return this;
    }

    /** Begins an order with an amount such as {@code "12.50"}. */
    public TimelineBuilder order(String newId, String moment, String newAmount) {
        touch(TouchType.ORDER, moment);
        id = newId;
        amount = new BigDecimal(newAmount);
        return this;
    }

    /** Begins a refund with a negative amount; the order is null when the refund names none. */
    public TimelineBuilder refund(String ofOrder, String moment, String newAmount) {
        touch(TouchType.REFUND, moment);
        order = ofOrder;
        amount = new BigDecimal(newAmount);
        return this;
    }

    /** Sets the channel. */
    public TimelineBuilder channel(String name) {
        channel = name;
        return this;
    }

    /** Sets the touchpoint. */
    public TimelineBuilder touchpoint(String name) {
        touchpoint = name;
        return this;
    }

    /** Sets the campaign. */
    public TimelineBuilder campaign(String name) {
        campaign = name;
        return this;
    }

    /** Sets the coupon. */
    public TimelineBuilder coupon(String code) {
        coupon = code;
        return this;
    }

    /** Sets the amount. */
    public TimelineBuilder amount(String newAmount) {
        amount = new BigDecimal(newAmount);
        return this;
    }

    /** Sets the duration. */
    public TimelineBuilder duration(Duration length) {
        duration = length;
        return this;
    }

    /** Sets the rating. */
    public TimelineBuilder rating(String value) {
        rating = new BigDecimal(value);
        return this;
    }

    /** Sets a property. */
    public TimelineBuilder property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** Adds a product line; quantity and amount as plain decimals, or null. */
    public TimelineBuilder line(String product, String category, String quantity, String lineAmount) {
        lines.add(new ProductLine(product, null, category, decimal(quantity), decimal(lineAmount)));
        return this;
    }

    /** Returns the timeline with the touches in order of time; those of one moment in the order in which they were given. */
    public TestTimeline build() {
        finish();
        return new TestTimeline(customer, done);
    }

    private void finish() {
        if (type != null) {
            done.add(new TestTouch(
                    type,
                    at,
                    id,
                    order,
                    channel,
                    touchpoint,
                    campaign,
                    coupon,
                    amount,
                    duration,
                    rating,
                    properties,
                    lines));
        }
        forget();
    }

    private void forget() {
        type = null;
        id = null;
        order = null;
        channel = null;
        touchpoint = null;
        campaign = null;
        coupon = null;
        amount = null;
        duration = null;
        rating = null;
    }

    private static BigDecimal decimal(String value) {
        return value == null ? null : new BigDecimal(value);
    }

    private static OffsetDateTime parse(String moment) {
        return moment.length() == 10
                ? LocalDate.parse(moment).atTime(12, 0).atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(moment);
    }
}
