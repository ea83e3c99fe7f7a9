package halte.segmentation.value;

import halte.model.TouchType;
import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import java.util.Set;

/** Gathers each customer's days with an order above zero after refunds. */
final class OrderDays implements TimelineFold<Histories> {

    private static final long DAY = 86_400_000L;

    private final String channel;

    /** Makes it; orders of all channels count when {@code channel} is null. */
    OrderDays(String channel) {
        this.channel = channel;
    }

    @Override
    public Set<String> types() {
        return Set.of(TouchType.ORDER);
    }

    @Override
    public Histories create() {
        return new Histories();
    }

    @Override
    public void add(Histories histories, Timeline timeline) {
        histories.begin(timeline.customer());
        for (int touch = 0; touch < timeline.size(); touch++) {
            boolean counts = timeline.net(touch) > 0
                    && TouchType.ORDER.equals(timeline.type(touch))
                    && (channel == null || channel.equals(timeline.channel(touch)));
            if (counts) {
                histories.day((int) Math.floorDiv(timeline.occurredAt(touch), DAY));
            }
        }
        histories.end();
    }

    @Override
    public Histories merge(Histories left, Histories right) {
        left.append(right);
        return left;
    }
}
