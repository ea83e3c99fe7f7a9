package halte.segmentation.statistics;

import org.hipparchus.distribution.discrete.HypergeometricDistribution;

/** R. A. Fisher's exact test of a table of two by two: Statistical Methods for Research Workers, 5th ed. 1934, section 21.02. */
public final class Exact {

    private static final double SAME = 1 + 1e-7;

    private Exact() {}

    /** Tells whether the usual tests cannot be relied upon: fewer than five expected in a cell (W. G. Cochran, Biometrics 10 (1954) 417–451). */
    public static boolean needed(long partLeft, long nLeft, long partRight, long nRight) {
        double all = (double) nLeft + nRight;
        long part = partLeft + partRight;
        return Math.min(nLeft, nRight) / all * Math.min(part, all - part) < 5;
    }

    /** Returns the two-sided p-value that two shares are equal: of all tables with these sums, those that are as rare or rarer. */
    public static double p(long partLeft, long nLeft, long partRight, long nRight) {
        if (nLeft == 0 || nRight == 0) {
            return Double.NaN;
        }
        HypergeometricDistribution left = new HypergeometricDistribution(
                Math.toIntExact(nLeft + nRight), Math.toIntExact(partLeft + partRight), Math.toIntExact(nLeft));
        double found = left.probability(Math.toIntExact(partLeft));
        double p = 0;
        for (int x = left.getSupportLowerBound(); x <= left.getSupportUpperBound(); x++) {
            double each = left.probability(x);
            p += each <= found * SAME ? each : 0;
        }
        return Math.min(1, p);
    }
}
