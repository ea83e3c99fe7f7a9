package halte.segmentation.insight;

import halte.model.Interval;
import halte.segmentation.api.Effort;
import halte.segmentation.api.Outlook.BreakEven;
import halte.segmentation.statistics.Moments;

/** Computes how large a segment must be, as {@link BreakEven} says. */
final class Breaking {

    private Breaking() {}

    static BreakEven even(Group group, Effort effort, Period period) {
        double[] revenue = group.values(period.revenue());
        double factor = effort.uplift() != null ? effort.uplift() : effort.response();
        Moments each = Moments.of(revenue);
        double base = effort.uplift() != null ? each.mean() : ratio(revenue, group.values(period.orders()));
        Interval interval =
                effort.uplift() != null ? each.interval() : ratioInterval(revenue, group.values(period.orders()), base);
        double extra = factor * base;
        Interval extraInterval = new Interval(factor * interval.low(), factor * interval.high(), interval.level());
        double gain = effort.margin() * extra - effort.perMember();
        double worst = effort.margin() * extraInterval.low() - effort.perMember();
        return new BreakEven(
                effort,
                extra,
                extraInterval,
                gain,
                size(effort.fixed(), gain),
                size(effort.fixed(), worst),
                group.size() * gain - effort.fixed());
    }

    private static double size(double fixed, double gain) {
        if (Double.isNaN(gain)) {
            return Double.NaN;
        }
        return gain > 0 ? fixed / gain : Double.POSITIVE_INFINITY;
    }

    private static double ratio(double[] revenue, double[] orders) {
        double sum = 0;
        double count = 0;
        for (int i = 0; i < revenue.length; i++) {
            sum += revenue[i];
            count += orders[i];
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** The linearised variance of a ratio: W. G. Cochran, Sampling Techniques, 3rd ed. 1977, section 2.11. */
    private static Interval ratioInterval(double[] revenue, double[] orders, double ratio) {
        int number = revenue.length;
        double squares = 0;
        double count = 0;
        for (int i = 0; i < number; i++) {
            double residual = revenue[i] - ratio * orders[i];
            squares += residual * residual;
            count += orders[i];
        }
        double mean = count / number;
        return number < 2
                ? Interval.UNKNOWN
                : Moments.around(ratio, squares / (number - 1) / number / (mean * mean), number - 1.0);
    }
}
