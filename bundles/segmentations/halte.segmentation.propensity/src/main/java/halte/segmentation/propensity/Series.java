package halte.segmentation.propensity;

import halte.model.TouchType;
import halte.trait.api.Timeline;
import halte.trait.api.TouchFilter;
import java.util.Set;

/**
 * Which touches are gathered together.
 *
 * @param filter which touches; without properties, which measures cannot see
 * @param net whether only those with an amount above zero after refunds count
 */
record Series(TouchFilter filter, boolean net) {

    /** The orders that were not wholly refunded. */
    static final Series ORDERS = new Series(TouchFilter.types(TouchType.ORDER), true);

    boolean holds(Timeline timeline, int touch) {
        return in(filter.types(), timeline.type(touch))
                && in(filter.channels(), timeline.channel(touch))
                && in(filter.touchpoints(), timeline.touchpoint(touch))
                && in(filter.campaigns(), timeline.campaign(touch))
                && (!net || timeline.net(touch) > 0)
                && (filter.products().isEmpty() && filter.categories().isEmpty() || anyLine(timeline, touch));
    }

    private boolean anyLine(Timeline timeline, int touch) {
        for (int line = 0; line < timeline.lines(touch); line++) {
            if (in(filter.products(), timeline.product(touch, line))
                    && in(filter.categories(), timeline.category(touch, line))) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(Set<String> wanted, String value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }
}
