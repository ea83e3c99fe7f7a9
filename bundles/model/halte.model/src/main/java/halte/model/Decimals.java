package halte.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The fixed-point form in which Halte computes with decimals: a {@code long} that counts ten-thousandths. Sums of such longs are
 * exact and do not depend on their order, so batch, real time and cluster agree to the last digit.
 */
public final class Decimals {

    /** The number of decimal places kept. */
    public static final int SCALE = 4;

    /** The factor between a number and its fixed-point form. */
    public static final long ONE = 10_000L;

    /** The fixed-point form of a value that is not there. */
    public static final long MISSING = Long.MIN_VALUE;

    private Decimals() {}

    /**
     * Converts to fixed point, rounding half up at the fourth decimal.
     *
     * @param value a decimal, or null for a missing one
     * @return ten-thousandths, or {@link #MISSING} for null
     * @throws ArithmeticException when the value does not fit (beyond about ±9·10¹⁴)
     */
    public static long toFixed(BigDecimal value) {
        if (value == null) {
            return MISSING;
        }
        return value.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /**
     * Converts from fixed point.
     *
     * @param fixed ten-thousandths, or {@link #MISSING}
     * @return the decimal with four places, or null for a missing one
     */
    public static BigDecimal toDecimal(long fixed) {
        return fixed == MISSING ? null : BigDecimal.valueOf(fixed, SCALE);
    }

    /**
     * Converts from fixed point to a double.
     *
     * @param fixed ten-thousandths, or {@link #MISSING}
     * @return the nearest double, or NaN for a missing one
     */
    public static double toDouble(long fixed) {
        return fixed == MISSING ? Double.NaN : fixed / (double) ONE;
    }
}
