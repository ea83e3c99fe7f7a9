package halte.segmentation.outcome;

import halte.model.Interval;
import halte.segmentation.api.Outcome.Lift;
import halte.segmentation.api.Outcome.Part;
import halte.segmentation.statistics.Exact;
import halte.segmentation.statistics.Moments;
import halte.segmentation.statistics.Ratios;
import halte.segmentation.statistics.Shares;
import halte.segmentation.statistics.Welch;

/**
 * The outcomes of some customers.
 *
 * @param members how many customers
 * @param moments of the outcomes that are known; of 0 and 1 where a share is compared
 * @param share whether it is
 */
record Sample(long members, Moments moments, boolean share) {

    private static final Moments NOBODY = new Moments(0, Double.NaN, Double.NaN);

    static Sample of(double[] values, int[] rows, boolean share) {
        double[] its = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            its[i] = values[rows[i]];
        }
        return new Sample(rows.length, Moments.of(its), share);
    }

    long known() {
        return moments.number();
    }

    long holding() {
        return known() == 0 ? 0 : Math.round(moments.mean() * known());
    }

    Part part() {
        return new Part(
                members,
                known(),
                share ? holding() : -1,
                moments.mean(),
                share ? Interval.wilson(moments.mean(), known()) : moments.interval());
    }

    /** Holds these against others, none of whom is in both. */
    Lift against(Sample others) {
        double p = share ? shares(others) : welch(others).p();
        return new Lift(
                moments.mean() - others.moments.mean(),
                share
                        ? Shares.newcombe(moments.mean(), known(), others.moments.mean(), others.known(), 0)
                        : welch(others).interval(),
                Ratios.of(moments.mean(), others.moments.mean()),
                share
                        ? Ratios.shares(holding(), known(), others.holding(), others.known())
                        : Ratios.means(moments, others.moments),
                p,
                p,
                false);
    }

    private Welch welch(Sample others) {
        return Welch.of(moments, others.moments, NOBODY);
    }

    private double shares(Sample others) {
        return Exact.needed(holding(), known(), others.holding(), others.known())
                ? Exact.p(holding(), known(), others.holding(), others.known())
                : Shares.p(holding(), known(), others.holding(), others.known(), 0);
    }

    static Lift adjusted(Lift lift, double adjusted, boolean sufficient) {
        return new Lift(
                lift.difference(),
                lift.differenceInterval(),
                lift.ratio(),
                lift.ratioInterval(),
                lift.p(),
                adjusted,
                adjusted <= Outcomes.ALPHA && sufficient);
    }
}
