package halte.segmentation.purchases;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** A function of small whole numbers that is computed once for each. */
final class ByCount {

    private static final int MOST = 1_024;

    private final IntToDoubleFunction function;
    private double[] known = new double[0];

    ByCount(IntToDoubleFunction function) {
        this.function = function;
    }

    double of(int count) {
        if (count >= MOST) {
            return function.applyAsDouble(count);
        }
        if (count >= known.length) {
            int before = known.length;
            known = Arrays.copyOf(known, Math.max(count + 1, 2 * before));
            Arrays.fill(known, before, known.length, Double.NaN);
        }
        if (Double.isNaN(known[count])) {
            known[count] = function.applyAsDouble(count);
        }
        return known[count];
    }
}
