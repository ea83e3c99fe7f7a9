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

    /** Tells whether the data allowed an interval. */
    public boolean known() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }
}
