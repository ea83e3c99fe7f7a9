package halte.segmentation.micro;

/**
 * Makes values of different traits comparable: cuts off extremes, takes the logarithm of skewed values, and counts in standard deviations
 * from the mean. All operations are exactly the same on every machine.
 *
 * @param low what lower values count as
 * @param high what higher values count as
 * @param unit for skewed values what counts as one: they become {@code sign(x) ln(1 + |x| / unit)}; 0 for others
 * @param centre what is subtracted
 * @param scale what it is divided by, above zero
 * @param fill the result for a missing value
 * @param spread the standard deviation of the results
 */
record Scaling(double low, double high, double unit, double centre, double scale, double fill, double spread) {

    private static final double FARTHEST = 4;

    /** Makes the scaling of a share: 1 when it holds, 0 when not. */
    static Scaling share(double share) {
        return new Scaling(0, 1, 0, share, 1, 0, Math.sqrt(share * (1 - share)));
    }

    float of(double value) {
        if (Double.isNaN(value)) {
            return (float) fill;
        }
        double scaled = (bent(value) - centre) / scale;
        return (float) Math.max(-FARTHEST, Math.min(FARTHEST, scaled));
    }

    /** Returns a value without its extremes, and its logarithm when skewed. */
    double bent(double value) {
        double cut = Math.max(low, Math.min(high, value));
        if (unit == 0 || cut == 0) {
            return cut;
        }
        return Math.copySign(StrictMath.log(1 + Math.abs(cut) / unit), cut);
    }

    /** Returns the value that a result stands for. */
    double back(double result) {
        double bent = result * scale + centre;
        double value = unit == 0 ? bent : Math.copySign(unit * (StrictMath.exp(Math.abs(bent)) - 1), bent);
        return Math.max(low, Math.min(high, value));
    }

    Scaling with(double newCentre, double newScale, double newFill, double newSpread) {
        return new Scaling(low, high, unit, newCentre, newScale, newFill, newSpread);
    }
}
