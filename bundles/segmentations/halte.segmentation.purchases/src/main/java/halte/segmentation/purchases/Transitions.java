package halte.segmentation.purchases;

import java.util.Arrays;

/** How often each thing is bought, and what is bought on the order day after it. */
record Transitions(double[] popularity, int[][] next, double[][] shares) {

    private static final int MOST = 20;

    /** Makes shares of counts: each of all things bought on the next order day, drawn towards what is popular by ten things. */
    static Transitions of(Sequels sequels) {
        int[][] counts = sequels.counts;
        long[] from = sequels.from;
        long[] days = sequels.days;
        int size = days.length;
        double total = Math.max(1, Arrays.stream(days).sum());
        double[] popularity =
                Arrays.stream(days).mapToDouble(each -> each / total).toArray();
        int[][] next = new int[size][];
        double[][] shares = new double[size][];
        for (int item = 0; item < size; item++) {
            next[item] = most(counts[item]);
            shares[item] = new double[next[item].length];
            for (int i = 0; i < shares[item].length; i++) {
                shares[item][i] = counts[item][next[item][i]] / (from[item] + 10.0);
            }
        }
        return new Transitions(popularity, next, shares);
    }

    /** Returns the things with the highest counts above zero, the most frequent first, of equal ones the first. */
    private static int[] most(int[] counts) {
        long[] order = new long[counts.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) -counts[i] << 32 | i;
        }
        Arrays.sort(order);
        return Arrays.stream(order)
                .limit(MOST)
                .filter(each -> each < 0)
                .mapToInt(each -> (int) each)
                .toArray();
    }
}
