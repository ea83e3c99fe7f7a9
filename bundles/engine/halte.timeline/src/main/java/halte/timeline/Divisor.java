package halte.timeline;

/**
 * Divides by one number much faster than the processor does, by multiplying with the inverse modulo 2⁶⁴ (Granlund and Montgomery
 * 1994).
 */
final class Divisor {

    private final long value;
    private final int zeros;
    private final long inverse;
    private final long most;

    /**
     * Makes a divisor.
     *
     * @param value the number, above zero
     */
    Divisor(long value) {
        this.value = value;
        zeros = Long.numberOfTrailingZeros(value);
        long odd = value >>> zeros;
        long found = odd;
        // Each step of Newton's method doubles the number of right bits; the first three are right.
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            found *= 2 - odd * found;
        }
        inverse = found;
        most = Long.divideUnsigned(-1L, value);
    }

    long value() {
        return value;
    }

    /** Tells whether a number that is not negative is a multiple. */
    boolean divides(long number) {
        return Long.compareUnsigned(Long.rotateRight(number * inverse, zeros), most) <= 0;
    }

    /** Divides a multiple that is not negative. */
    long quotient(long multiple) {
        return (multiple >>> zeros) * inverse;
    }
}
