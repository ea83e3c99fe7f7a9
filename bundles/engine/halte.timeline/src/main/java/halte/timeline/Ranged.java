package halte.timeline;

import java.util.Arrays;

/**
 * A kernel over a range: customers whom the range does not know have no value, without more work.
 *
 * @param range the range
 * @param none the value of those whom the range does not know: 0 or NaN
 * @param kernel computes the values of the others
 */
record Ranged(int range, double none, Entries kernel) implements Kernel {

    /** Computes one trait for all customers of a range. */
    interface Entries {
        /** Writes one value per customer of the range to {@code out}, in which the block begins at {@code to}; NaN for missing. */
        void run(Frame frame, Range in, double[] out, int to);
    }

    /** Makes a kernel of a trait that is zero without touches; the table is zero from the beginning. */
    static Kernel zero(int range, Entries kernel) {
        return new Ranged(range, 0, kernel);
    }

    /** Makes a kernel of a trait that is missing without touches. */
    static Kernel missing(int range, Entries kernel) {
        return new Ranged(range, Double.NaN, kernel);
    }

    @Override
    public void run(Frame frame, double[] out, int to) {
        Range in = frame.ranges[range];
        if (none != 0 && in.entries < frame.size) {
            Arrays.fill(out, to, to + frame.size, none);
        }
        if (in.entries > 0) {
            kernel.run(frame, in, out, to);
        }
    }
}
