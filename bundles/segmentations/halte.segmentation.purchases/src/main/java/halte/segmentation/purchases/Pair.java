package halte.segmentation.purchases;

import java.util.List;

/**
 * Two things that occur together or after each other more than by chance, with what was counted.
 *
 * @param a the first
 * @param b the second
 * @param together on the same order day
 * @param onward b within the time after a
 * @param backward a within the time after b
 * @param found which of the three are beyond chance
 * @param ways how it goes on from a to b
 * @param back how it goes on from b to a
 */
record Pair(
        int a,
        int b,
        Association together,
        Association onward,
        Association backward,
        List<Boolean> found,
        Way ways,
        Way back) {

    /** What is known of going on from one thing to another: the days it took, and for how many customers it was the usual way. */
    static final class Way {

        final Ints days = new Ints();
        long usual;
    }

    double strongest() {
        return Math.max(together.ratio(), Math.max(onward.ratio(), backward.ratio()));
    }
}
