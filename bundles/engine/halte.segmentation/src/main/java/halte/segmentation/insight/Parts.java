package halte.segmentation.insight;

import halte.model.Interval;
import halte.segmentation.api.Comparison.Difference;
import halte.segmentation.api.Comparison.Summary;
import halte.segmentation.statistics.Shares;
import halte.trait.api.TraitColumn;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A share within a group.
 *
 * @param members how many members
 * @param known how many have a value
 * @param part how many have the value in question
 */
record Parts(long members, long known, long part) {

    static Parts of(TraitColumn column, int[] rows, IntPredicate part) {
        int[] known =
                Arrays.stream(rows).filter(row -> !Group.isMissing(column, row)).toArray();
        return new Parts(
                rows.length, known.length, Arrays.stream(known).filter(part).count());
    }

    private double share() {
        return Shares.of(part, known);
    }

    Summary summary() {
        return new Summary(
                known, Shares.of(members - known, members), share(), Interval.wilson(share(), known), Double.NaN);
    }

    /** Compares. Who is in both groups makes their shares vary together. */
    static Difference difference(Parts left, Parts right, Parts both) {
        double correlation = Shares.correlation(both.known, left.known, right.known);
        Interval interval = Shares.newcombe(left.share(), left.known, right.share(), right.known, correlation);
        double p = Shares.p(left.part, left.known, right.part, right.known, correlation);
        return new Difference(left.share() - right.share(), interval, p, p, false);
    }
}
