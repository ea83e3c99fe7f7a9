package halte.segmentation.needs;

import halte.model.Interval;
import java.util.Arrays;

/**
 * How far the needs of two groups overlap, weighted by importance: the sum of the smaller importances against that of the larger ones
 * (M. Ružička 1958; weighted Jaccard). 0: they share nothing; 1: the same needs, equally important.
 */
final class Overlap {

    private static final double LEVEL = 0.95;

    private Overlap() {}

    /** Compares over columns that are known of both; NaN when there are none. Two that want nothing at all are the same. */
    static double of(double[] a, double[] b, int[] columns) {
        double smaller = 0;
        double larger = 0;
        int known = 0;
        for (int column : columns) {
            if (!Double.isNaN(a[column]) && !Double.isNaN(b[column])) {
                smaller += Math.min(a[column], b[column]);
                larger += Math.max(a[column], b[column]);
                known++;
            }
        }
        if (known == 0) {
            return Double.NaN;
        }
        return larger == 0 ? 1 : smaller / larger;
    }

    /**
     * Returns the basic bootstrap interval: chance makes samples less alike than the groups are, and samples of samples once more, so that
     * their distance from what was measured is taken off it. A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application, 1997.
     *
     * @param drawn what samples give, 0–1; what is NaN does not count
     */
    static Interval interval(double measured, double[] drawn) {
        double[] sorted = Arrays.stream(drawn)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        if (Double.isNaN(measured) || sorted.length < 40) {
            return Interval.UNKNOWN;
        }
        int tail = (int) (sorted.length * (1 - LEVEL) / 2);
        double low = 2 * measured - sorted[sorted.length - 1 - tail];
        double high = 2 * measured - sorted[tail];
        return new Interval(Math.max(0, Math.min(measured, low)), Math.min(1, Math.max(measured, high)), LEVEL);
    }
}
