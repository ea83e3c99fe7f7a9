package halte.segmentation.purchases;

import java.util.Arrays;

/** Adjusts probabilities for the number of tests: S. Holm, A simple sequentially rejective multiple test procedure, 1979. */
final class Holm {

    static final double LEVEL = 0.05;

    private Holm() {}

    /** Returns the largest probability that is still beyond chance among so many tests; negative when none is. */
    static double limit(double[] smallest, long tests) {
        double[] sorted = smallest.clone();
        Arrays.sort(sorted);
        double limit = -1;
        for (int i = 0; i < sorted.length && sorted[i] * Math.max(1, tests - i) <= LEVEL; i++) {
            limit = sorted[i];
        }
        return limit;
    }
}
