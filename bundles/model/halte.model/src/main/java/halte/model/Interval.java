package halte.model;

/**
 * A confidence interval.
 *
 * @param low the lower bound; NaN when the data does not allow one
 * @param high the upper bound; NaN when the data does not allow one
 * @param level the confidence level, such as 0.95
 */
public record Interval(double low, double high, double level) {

    /** The interval that says: the data does not allow one. */
    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN, 0.95);

    /** How many standard deviations from the middle of a normal distribution hold 95 % of it, either way. */
    private static final double DEVIATIONS = 1.959963984540054;

    /**
     * Returns the score interval of a share, 95 %, which also holds for few cases and for shares near 0 and 1: E. B. Wilson, Probable
     * inference, the law of succession, and statistical inference, JASA 22 (1927) 209-212.
     *
     * @param share the share, 0-1
     * @param number of how many cases
     * @return the interval, which holds the share; {@link #UNKNOWN} without any case
     */
    public static Interval wilson(double share, double number) {
        if (number == 0) {
            return UNKNOWN;
        }
        double square = DEVIATIONS * DEVIATIONS / number;
        double centre = (share + square / 2) / (1 + square);
        double half = DEVIATIONS / (1 + square) * Math.sqrt(share * (1 - share) / number + square / (4 * number));
        double low = Math.min(share, Math.max(0, centre - half));
        double high = Math.max(share, Math.min(1, centre + half));
        return new Interval(low, high, 0.95);
    }

    /** Tells whether the data allowed an interval. */
    public boolean known() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }
}
