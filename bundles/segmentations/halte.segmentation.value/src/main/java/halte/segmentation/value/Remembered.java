package halte.segmentation.value;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A function of a number of repeats and a day that is worked out once per different pair, of which customers share most. What lies
 * beyond the usual is worked out each time. Safe for use by any thread.
 */
final class Remembered {

    private static final int REPEATS = 256;
    private static final int DAYS = 4_096;

    /** What takes long. */
    @FunctionalInterface
    interface ByPair {

        double of(int repeats, int day);
    }

    private final ByPair function;
    /** The bits of results turned round, so that zero stands for what is not known yet. */
    private final AtomicReferenceArray<AtomicLongArray> known = new AtomicReferenceArray<>(REPEATS);

    Remembered(ByPair function) {
        this.function = function;
    }

    double of(int repeats, int day) {
        if (repeats >= REPEATS || day >= DAYS) {
            return function.of(repeats, day);
        }
        AtomicLongArray row = row(repeats);
        long bits = row.get(day);
        if (bits != 0) {
            return Double.longBitsToDouble(~bits);
        }
        double result = function.of(repeats, day);
        row.set(day, ~Double.doubleToRawLongBits(result));
        return result;
    }

    private AtomicLongArray row(int repeats) {
        AtomicLongArray row = known.get(repeats);
        if (row != null) {
            return row;
        }
        known.compareAndSet(repeats, null, new AtomicLongArray(DAYS));
        return known.get(repeats);
    }
}
