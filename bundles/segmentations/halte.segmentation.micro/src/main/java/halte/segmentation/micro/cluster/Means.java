package halte.segmentation.micro.cluster;

/** Adds points up by group. */
public final class Means {

    private final int width;
    private final double[][] sums;
    private final long[] sizes;

    /** Makes empty sums. */
    public Means(int groups, int width) {
        // The first place collects the points of no group.
        this.width = width;
        this.sums = new double[Centres.padded(width)][groups + 1];
        this.sizes = new long[groups + 1];
    }

    /**
     * Adds the points of a block.
     *
     * @param block the points
     * @param groups the group of each point; -1 for none
     * @param from where the block's first point stands in the groups
     * @param size how many points the block holds
     */
    public void add(float[][] block, int[] groups, int from, int size) {
        int[] places = new int[size];
        for (int row = 0; row < size; row++) {
            places[row] = groups[from + row] + 1;
            sizes[places[row]]++;
        }
        for (int column = 0; column < sums.length; column += 4) {
            add(block, column, places);
        }
    }

    // Four columns at once, for each addition to a group has to wait for the one before.
    private void add(float[][] block, int column, int[] places) {
        double[] a = sums[column];
        double[] b = sums[column + 1];
        double[] c = sums[column + 2];
        double[] d = sums[column + 3];
        for (int row = 0; row < places.length; row++) {
            int place = places[row];
            a[place] += block[column][row];
            b[place] += block[column + 1][row];
            c[place] += block[column + 2][row];
            d[place] += block[column + 3][row];
        }
    }

    /** Adds other sums to these. */
    public void add(Means other) {
        for (int place = 0; place < sizes.length; place++) {
            sizes[place] += other.sizes[place];
        }
        for (int column = 0; column < sums.length; column++) {
            for (int place = 0; place < sizes.length; place++) {
                sums[column][place] += other.sums[column][place];
            }
        }
    }

    /** Returns the number of points in a group. */
    public long size(int group) {
        return sizes[group + 1];
    }

    /** Returns the mean of a group that is not empty. */
    public double[] mean(int group) {
        double[] mean = new double[width];
        for (int column = 0; column < mean.length; column++) {
            mean[column] = sums[column][group + 1] / sizes[group + 1];
        }
        return mean;
    }
}
