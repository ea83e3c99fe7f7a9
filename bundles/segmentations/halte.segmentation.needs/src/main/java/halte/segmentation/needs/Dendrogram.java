package halte.segmentation.needs;

import java.util.Arrays;

/**
 * Which groups are merged after which: each time the two that overlap most, the overlap of merged groups being the mean over all pairs
 * of their groups (average linkage: R. R. Sokal and C. D. Michener 1958). Of equals the first by rank.
 */
final class Dendrogram {

    private final int size;
    private final int[][] merges;
    private final double[] heights;

    private Dendrogram(int size) {
        this.size = size;
        this.merges = new int[Math.max(0, size - 1)][];
        this.heights = new double[merges.length];
    }

    /**
     * Merges groups.
     *
     * @param ranks a different number for each, which decides between equals
     */
    static Dendrogram of(double[][] overlaps, int[] ranks) {
        Dendrogram made = new Dendrogram(overlaps.length);
        made.grow(Arrays.stream(overlaps).map(double[]::clone).toArray(double[][]::new), ranks.clone());
        return made;
    }

    private void grow(double[][] left, int[] ranks) {
        int[] sizes = new int[size];
        Arrays.fill(sizes, 1);
        for (int step = 0; step < merges.length; step++) {
            int[] pair = nearest(left, sizes, ranks);
            heights[step] = left[pair[0]][pair[1]];
            merges[step] = pair;
            merge(left, sizes, pair[0], pair[1]);
            ranks[pair[0]] = Math.min(ranks[pair[0]], ranks[pair[1]]);
        }
    }

    private int[] nearest(double[][] left, int[] sizes, int[] ranks) {
        int[] best = null;
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size && sizes[a] > 0; b++) {
                if (sizes[b] > 0 && (best == null || before(left, ranks, a, b, best))) {
                    best = new int[] {a, b};
                }
            }
        }
        return best;
    }

    private static boolean before(double[][] left, int[] ranks, int a, int b, int[] best) {
        int order = Double.compare(left[best[0]][best[1]], left[a][b]);
        if (order == 0) {
            order = Integer.compare(Math.min(ranks[a], ranks[b]), Math.min(ranks[best[0]], ranks[best[1]]));
        }
        if (order == 0) {
            order = Integer.compare(Math.max(ranks[a], ranks[b]), Math.max(ranks[best[0]], ranks[best[1]]));
        }
        return order < 0;
    }

    private void merge(double[][] left, int[] sizes, int a, int b) {
        for (int other = 0; other < size; other++) {
            double mean = (sizes[a] * left[a][other] + sizes[b] * left[b][other]) / (sizes[a] + sizes[b]);
            left[a][other] = mean;
            left[other][a] = mean;
        }
        sizes[a] += sizes[b];
        sizes[b] = 0;
    }

    /** Returns the number of each one's merged group, numbered in order of their first members. */
    int[] cut(int groups) {
        int[] leader = new int[size];
        Arrays.setAll(leader, i -> i);
        for (int step = 0; step < size - groups; step++) {
            for (int i = 0; i < size; i++) {
                leader[i] = leader[i] == merges[step][1] ? merges[step][0] : leader[i];
            }
        }
        int[] numbers = new int[size];
        int next = 0;
        for (int i = 0; i < size; i++) {
            numbers[i] = leader[i] == i ? next++ : numbers[leader[i]];
        }
        return numbers;
    }

    /** Returns the mean overlap of the two that the last merge on the way to so many groups put together; 1 when there is none. */
    double height(int groups) {
        return groups >= size ? 1 : heights[size - groups - 1];
    }

    /** Returns into how few groups one comes without putting together what overlaps less. */
    int fewest(double overlap) {
        int groups = size;
        while (groups > 1 && heights[size - groups] >= overlap) {
            groups--;
        }
        return groups;
    }
}
