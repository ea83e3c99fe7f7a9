package halte.segmentation.micro.cluster;

/**
 * How many points two groupings of the same points have in common.
 *
 * @param both by group of the one and group of the other
 */
record Overlap(long[][] both) {

    static Overlap of(int[] one, int[] other, int groups, int otherGroups) {
        long[][] both = new long[groups][otherGroups];
        for (int row = 0; row < one.length; row++) {
            both[one[row]][other[row]]++;
        }
        return new Overlap(both);
    }

    /** Returns for each group of the one its largest Jaccard coefficient with a group of the other; 0 for an empty one. */
    double[] jaccard() {
        double[] best = new double[both.length];
        long[] otherSizes = columns();
        for (int group = 0; group < both.length; group++) {
            long size = sum(both[group]);
            for (int other = 0; other < otherSizes.length; other++) {
                long common = both[group][other];
                if (common > 0) {
                    best[group] = Math.max(best[group], common / (double) (size + otherSizes[other] - common));
                }
            }
        }
        return best;
    }

    /** Returns the adjusted Rand index; 1 for equal groupings, also when both have a single group. */
    double rand() {
        double pairs = 0;
        double rows = 0;
        double columns = 0;
        long total = 0;
        for (long[] row : both) {
            for (long count : row) {
                pairs += pairs(count);
            }
            rows += pairs(sum(row));
            total += sum(row);
        }
        for (long column : columns()) {
            columns += pairs(column);
        }
        double expected = total < 2 ? 0 : rows * columns / pairs(total);
        double most = (rows + columns) / 2;
        return most == expected ? 1 : (pairs - expected) / (most - expected);
    }

    private long[] columns() {
        long[] sums = new long[both.length == 0 ? 0 : both[0].length];
        for (long[] row : both) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row[i];
            }
        }
        return sums;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    private static double pairs(long count) {
        return count * (count - 1) / 2.0;
    }
}
