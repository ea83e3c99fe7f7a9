package halte.segmentation.api;

import halte.model.Interval;
import halte.model.Text;
import java.util.List;

/**
 * Whether the data of one segment suffices to say something of it. A surface greys a segment that does not suffice, puts it below those
 * that do whatever it sorts by, and says why.
 *
 * @param segment the segment
 * @param customers number of members
 * @param orders their orders net of refunds
 * @param historyDays the median of the days since their first touch, in full days; NaN without members
 * @param missing share of the values that are missing in those of the strategy's traits that sources declare, 0–1; 0 where it
 *     looks at none, NaN without members
 * @param repeat share of the members with an order who ordered again, 0–1; NaN when nobody ordered
 * @param repeatInterval Wilson's score interval of that share, 95 %: E. B. Wilson, Probable inference, the law of succession, and
 *     statistical inference, JASA 22 (1927) 209–212
 * @param revenue mean revenue per member net of refunds, in currency units; NaN without members
 * @param revenueInterval Student's interval of that mean, 95 %: mean ± t(n − 1) s / √n (Student, The probable error of a mean, Biometrika 6
 *     (1908) 1–25); unknown below two members
 * @param sufficient the verdict
 * @param reasons why it does not suffice, by threshold; empty when it does. Without members that is the only one
 */
public record Gate(
        Segment segment,
        long customers,
        long orders,
        double historyDays,
        double missing,
        double repeat,
        Interval repeatInterval,
        double revenue,
        Interval revenueInterval,
        boolean sufficient,
        List<Text> reasons) {

    /** Copies the list. */
    public Gate {
        reasons = List.copyOf(reasons);
    }
}
