package halte.segmentation.micro.cluster;

/**
 * Points in groups.
 *
 * @param centres the middles
 * @param groups the group of each point
 * @param within the sum of squared distances of the points to their centres
 */
public record Grouping(Centres centres, int[] groups, double within) {

    /** Returns the number of points in each group. */
    public int[] sizes() {
        int[] sizes = new int[centres.groups()];
        for (int group : groups) {
            sizes[group]++;
        }
        return sizes;
    }

    /** Returns the size of the smallest group. */
    public int smallest() {
        int smallest = Integer.MAX_VALUE;
        for (int size : sizes()) {
            smallest = Math.min(smallest, size);
        }
        return smallest;
    }
}
