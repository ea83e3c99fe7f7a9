package halte.segmentation.stage;

import java.util.Arrays;

/** Moments of one kind, in order, and how many of them have been reached, left windows behind, or were settled. */
final class Past {

    private final long[] lengths;
    private final int[] left;
    private long[] moments = new long[16];
    private int size;
    private int reached;
    private int settled;
    private long next;

    /** Makes an empty past with windows of some lengths, in milliseconds. */
    Past(long... lengths) {
        this.lengths = lengths;
        this.left = new int[lengths.length];
    }

    void clear() {
        size = 0;
        reached = 0;
        settled = 0;
        next = Long.MIN_VALUE;
        Arrays.fill(left, 0);
    }

    void add(long moment) {
        if (size == moments.length) {
            moments = Arrays.copyOf(moments, 2 * size);
        }
        moments[size++] = moment;
    }

    /** Goes to a moment, none earlier than before; returns whether anything may have changed. */
    boolean reach(long now) {
        if (now < next) {
            return false;
        }
        while (reached < size && moments[reached] <= now) {
            reached++;
        }
        for (int i = 0; i < lengths.length; i++) {
            while (left[i] < reached && moments[left[i]] + lengths[i] <= now) {
                left[i]++;
            }
        }
        look();
        return true;
    }

    /** Settles what is not later than a moment. */
    void settle(long moment) {
        while (settled < reached && moments[settled] <= moment) {
            settled++;
        }
        look();
    }

    int reached() {
        return reached;
    }

    /** Returns the latest moment that was reached; there is one. */
    long latest() {
        return moments[reached - 1];
    }

    int within(int window) {
        return reached - Math.max(left[window], settled);
    }

    /** Returns when something changes next if nothing is settled; {@link Long#MAX_VALUE} when never. */
    long next() {
        return next;
    }

    private void look() {
        next = reached < size ? moments[reached] : Long.MAX_VALUE;
        for (int i = 0; i < lengths.length; i++) {
            int oldest = Math.max(left[i], settled);
            if (oldest < reached) {
                next = Math.min(next, moments[oldest] + lengths[i]);
            }
        }
    }
}
