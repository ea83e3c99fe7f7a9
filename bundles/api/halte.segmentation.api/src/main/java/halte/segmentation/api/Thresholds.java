package halte.segmentation.api;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;

/**
 * How much data a segment needs before something is said of it. Kept beside a segmentation's definition, in a document of its own: they
 * change neither who is a member nor the model, so that setting them must not outdate memberships. Those of orders, repeat rate and revenue
 * count only where there is an order at all: where nobody has one, data without orders is judged by the others.
 *
 * @param customers the fewest members
 * @param orders the fewest orders of all members together, net of refunds
 * @param historyDays the shortest median time since the members' first touch, in days
 * @param missing the largest share of values missing in those of the strategy's traits that sources declare, 0–1
 * @param repeatWidth the widest interval of the share who ordered again, in percentage points / 100 (0.2 is 10 points either way);
 *     counts where a member has an order
 * @param revenueWidth the widest interval of the mean revenue per member, as a multiple of that mean (1 is 50 % either way);
 *     likewise
 */
public record Thresholds(
        long customers, long orders, int historyDays, double missing, double repeatWidth, double revenueWidth) {

    /**
     * What holds unless something else is set. Thirty members, as below it the mean of skewed revenue is far from normal; a history
     * of a quarter; the repeat rate to within 10 percentage points and the mean revenue to within half of it either way.
     */
    public static final Thresholds USUAL = new Thresholds(30, 30, 90, 0.2, 0.2, 1);

    /**
     * Checks the ranges.
     *
     * @throws HalteException {@code THRESHOLD_INVALID}
     */
    public Thresholds {
        require(customers >= 0 && orders >= 0 && historyDays >= 0, "customers, orders and historyDays are at least 0");
        require(missing >= 0 && missing <= 1, "missing is a share from 0 to 1");
        require(repeatWidth > 0 && repeatWidth <= 1, "repeatWidth is above 0 and at most 1");
        require(revenueWidth > 0, "revenueWidth is above 0");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new Failure(
                            "THRESHOLD_INVALID",
                            Actor.USER,
                            "A threshold is out of range: " + rule + ".",
                            "Correct it.")
                    .asException();
        }
    }
}
