package halte.rest.resource;

import halte.model.Decimals;
import halte.trait.api.Timeline;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One touch of a timeline.
 *
 * @param at when it happened
 * @param localHour the hour of the day where it happened
 * @param type the name of its type
 * @param channel the channel, or null
 * @param touchpoint the touchpoint, or null
 * @param campaign the campaign, or null
 * @param coupon the coupon, or null
 * @param amount the amount, or null
 * @param net the amount net of refunds, or null
 * @param durationMillis how long it took in milliseconds, or null
 * @param rating the rating, or null
 * @param lines the product lines
 */
public record TouchView(
        Instant at,
        int localHour,
        String type,
        String channel,
        String touchpoint,
        String campaign,
        String coupon,
        BigDecimal amount,
        BigDecimal net,
        Long durationMillis,
        BigDecimal rating,
        List<Line> lines) {

    /**
     * A product line.
     *
     * @param product the product
     * @param category its category, or null
     * @param quantity how many, or null
     * @param amount the amount, or null
     */
    public record Line(String product, String category, BigDecimal quantity, BigDecimal amount) {}

    static TouchView of(Timeline timeline, int i) {
        List<Line> lines = new ArrayList<>(timeline.lines(i));
        for (int line = 0; line < timeline.lines(i); line++) {
            lines.add(new Line(
                    timeline.product(i, line),
                    timeline.category(i, line),
                    Decimals.toDecimal(timeline.quantity(i, line)),
                    Decimals.toDecimal(timeline.lineAmount(i, line))));
        }
        return new TouchView(
                Instant.ofEpochMilli(timeline.occurredAt(i)),
                timeline.localHour(i),
                timeline.type(i),
                timeline.channel(i),
                timeline.touchpoint(i),
                timeline.campaign(i),
                timeline.coupon(i),
                Decimals.toDecimal(timeline.amount(i)),
                Decimals.toDecimal(timeline.net(i)),
                timeline.duration(i) < 0 ? null : timeline.duration(i),
                Decimals.toDecimal(timeline.rating(i)),
                lines);
    }
}
