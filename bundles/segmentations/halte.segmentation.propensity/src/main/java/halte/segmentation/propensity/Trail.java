package halte.segmentation.propensity;

import java.util.Arrays;

/** Goes through trails, one customer at a time. */
final class Trail {

    private final byte[] bytes;
    private final int size;
    private final long summed;
    private int start;
    private int at;
    private long customer;
    private int touches;
    private long[] moments = new long[64];
    private long[] bits = new long[64];
    private long[] amounts = new long[64];

    Trail(byte[] bytes, int size, long summed) {
        this.bytes = bytes;
        this.size = size;
        this.summed = summed;
    }

    /** Goes on to the next customer; returns whether there is one. */
    boolean next() {
        if (at >= size) {
            return false;
        }
        start = at;
        customer = number();
        touches = 0;
        long moment = 0;
        for (long read = number(); read != 0; read = number()) {
            reserve();
            moment += signed(number());
            moments[touches] = moment;
            bits[touches] = read;
            amounts[touches++] = (read & summed) == 0 ? 0 : signed(number());
        }
        return true;
    }

    private void reserve() {
        if (touches == moments.length) {
            moments = Arrays.copyOf(moments, 2 * touches);
            bits = Arrays.copyOf(bits, 2 * touches);
            amounts = Arrays.copyOf(amounts, 2 * touches);
        }
    }

    private static long signed(long number) {
        return number >>> 1 ^ -(number & 1);
    }

    private long number() {
        long number = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            number |= (long) (bytes[at++] & 0x7F) << shift;
            shift += 7;
        }
        return number | (long) bytes[at++] << shift;
    }

    int start() {
        return start;
    }

    int end() {
        return at;
    }

    long customer() {
        return customer;
    }

    int touches() {
        return touches;
    }

    long moment(int touch) {
        return moments[touch];
    }

    long bits(int touch) {
        return bits[touch];
    }

    long amount(int touch) {
        return amounts[touch];
    }

    /** Tells whether there is a touch of a series later than one moment and not later than another. */
    boolean happens(int series, long after, long until) {
        for (int touch = touches - 1; touch >= 0 && moments[touch] > after; touch--) {
            if (moments[touch] <= until && (bits[touch] >>> series & 1) != 0) {
                return true;
            }
        }
        return false;
    }
}
