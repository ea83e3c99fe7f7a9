package halte.segmentation.insight;

import halte.segmentation.api.Comparison.Difference;
import halte.segmentation.api.Comparison.Summary;
import halte.segmentation.statistics.Moments;
import halte.segmentation.statistics.Shares;
import halte.segmentation.statistics.Welch;
import halte.trait.api.TraitColumn;
import java.util.Arrays;

/**
 * A number within a group.
 *
 * @param members how many members
 * @param moments its number, mean and variance
 * @param median its median; NaN without values
 */
record Values(long members, Moments moments, double median) {

    static Values of(TraitColumn column, int[] rows) {
        double[] values = Arrays.stream(rows).mapToDouble(column::number).toArray();
        return new Values(rows.length, Moments.of(values), Group.median(values));
    }

    Summary summary() {
        return new Summary(
                moments.number(),
                Shares.of(members - moments.number(), members),
                moments.mean(),
                moments.interval(),
                median);
    }

    static Difference difference(Values left, Values right, Values both) {
        Welch welch = Welch.of(left.moments, right.moments, both.moments);
        double p = welch.p();
        return new Difference(welch.difference(), welch.interval(), p, p, false);
    }
}
