package halte.segmentation.purchases;

import halte.model.Decimals;
import halte.model.TouchType;
import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import java.util.Set;

/** Gathers what each customer bought on which local day, by orders above zero after refunds; returned lines do not count. */
final class PurchaseFold implements TimelineFold<Purchases> {

    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    private final String channel;
    private final boolean byProduct;

    /** Makes it; orders of all channels count when {@code channel} is null. */
    PurchaseFold(String channel, boolean byProduct) {
        this.channel = channel;
        this.byProduct = byProduct;
    }

    @Override
    public Set<String> types() {
        return Set.of(TouchType.ORDER);
    }

    @Override
    public Purchases create() {
        return new Purchases();
    }

    @Override
    public void add(Purchases purchases, Timeline timeline) {
        purchases.own().begin(timeline.customer());
        for (int touch = 0; touch < timeline.size(); touch++) {
            boolean counts = timeline.net(touch) > 0
                    && TouchType.ORDER.equals(timeline.type(touch))
                    && (channel == null || channel.equals(timeline.channel(touch)));
            if (counts) {
                order(purchases, timeline, touch);
            }
        }
    }

    private void order(Purchases purchases, Timeline timeline, int touch) {
        int day = day(timeline.occurredAt(touch), timeline.localHour(touch));
        purchases.own().order(day);
        int kept = 0;
        for (int line = 0; line < timeline.lines(touch); line++) {
            kept += line(purchases, timeline, touch, line) ? 1 : 0;
        }
        purchases.habits().order(day, timeline.localHour(touch), timeline.channel(touch), kept);
    }

    private boolean line(Purchases purchases, Timeline timeline, int touch, int line) {
        long quantity = timeline.quantity(touch, line);
        if (quantity < 0 && quantity != Decimals.MISSING) {
            return false;
        }
        purchases.habits().lines++;
        String product = timeline.product(touch, line);
        String category = timeline.category(touch, line);
        if ((byProduct ? product : category) == null) {
            purchases.habits().nameless++;
            return true;
        }
        Part part = purchases.own();
        int ware = part.wares.code(product, category);
        part.wares.paid(ware, timeline.lineAmount(touch, line), quantity);
        part.add(ware);
        return true;
    }

    /** Returns the local day: clocks are at most 13 hours ahead of Greenwich and 11 behind. */
    static int day(long time, int hour) {
        long ahead = Math.floorMod(hour - Math.floorDiv(time, HOUR), 24);
        return (int) Math.floorDiv(time + (ahead <= 13 ? ahead : ahead - 24) * HOUR, DAY);
    }

    @Override
    public Purchases merge(Purchases left, Purchases right) {
        left.append(right);
        return left;
    }
}
