package halte.segmentation.api;

import halte.model.Interval;
import halte.model.Text;
import java.time.Instant;
import java.util.List;

/**
 * Whether a segment has perspective: large enough, growing, and worth the effort.
 *
 * @param segment the segment
 * @param size number of members
 * @param share size as a share of all customers looked at, 0–1
 * @param value what the members brought in, net of refunds, in currency units
 * @param valueShare value as a share of that of all customers; NaN when there is none
 * @param valuePerMember mean value per member; NaN without members
 * @param growth how it grew
 * @param breakEven what it takes; null when no effort was given
 * @param verdict the verdict
 * @param reasons why, the most important first; never empty. Last comes what to know of growth: that orders do not reach back far
 *     enough, or that members were chosen by orders
 * @param sufficient whether the data of this segment suffices, as {@link Gate} has it; where it does not, the verdict is at most
 *     {@link Verdict#THIN}
 */
public record Outlook(
        Segment segment,
        long size,
        double share,
        double value,
        double valueShare,
        double valuePerMember,
        Growth growth,
        BreakEven breakEven,
        Verdict verdict,
        List<Text> reasons,
        boolean sufficient) {

    /** Copies the list. */
    public Outlook {
        reasons = List.copyOf(reasons);
    }

    /** Whether a segment is worth the effort. */
    public enum Verdict {
        /** It is larger than the break-even size even when its members bring in as little as their interval allows. */
        PASS,
        /** It is larger, but only just: within the interval it may fall short; or the data does not suffice to be sure. */
        THIN,
        /** It is smaller than the break-even size, or no size would do. */
        FAIL,
        /** Nothing can be said: no effort was given, or a response is expected of members without any order in the period. */
        OPEN
    }

    /**
     * How a segment grew over a period that ends with the last run, against the period of equal length before it. Orders and revenue
     * are those of the present members.
     *
     * @param days the length of the period
     * @param from when the period began; null when the segmentation did not run that early: then the sizes are not known
     * @param sizeBefore number of members when it began; -1 when not known
     * @param gained memberships that began in the period; -1 when not known
     * @param lost memberships that ended in it; -1 when not known
     * @param netPer90Days gained less lost per 90 days; NaN when not known
     * @param orders the members' orders in the period
     * @param ordersBefore their orders in the period before; -1 when orders do not reach back that far
     * @param revenue their revenue in the period, in currency units
     * @param revenueBefore their revenue in the period before; NaN when orders do not reach back that far
     * @param revenueGrowth {@code revenue / revenueBefore - 1}; NaN when there was none before, or it is not known
     */
    public record Growth(
            int days,
            Instant from,
            long sizeBefore,
            long gained,
            long lost,
            double netPer90Days,
            long orders,
            long ordersBefore,
            double revenue,
            double revenueBefore,
            double revenueGrowth) {}

    /**
     * How large a segment must be: {@code fixed / (margin · extra − perMember)}, with {@code extra} the revenue that is expected of a member
     * beyond what he brings in anyway: {@code uplift ·} his mean revenue of the period, or {@code response ·} the mean order of the
     * members. The usual break-even analysis of fixed and variable costs; P. Kotler and K. L. Keller, Marketing Management, ch. on
     * pricing.
     *
     * @param effort what was given
     * @param extra the expected extra revenue per member, in currency units; NaN when not known
     * @param extraInterval its interval, 95 %, from that of the mean revenue or the mean order
     * @param gain what a member leaves after margin and his own costs; may be negative; NaN when not known
     * @param size the break-even size in members; infinite when {@code gain} is not above zero, NaN when
     *     that is not known
     * @param sizeAtWorst the same with the lower end of the interval; may be infinite
     * @param result what addressing all present members would bring after all costs; NaN when not known
     */
    public record BreakEven(
            Effort effort,
            double extra,
            Interval extraInterval,
            double gain,
            double size,
            double sizeAtWorst,
            double result) {}
}
