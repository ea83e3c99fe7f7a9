package halte.segmentation.needs;

/** How good and how alike ways to merge are. */
final class Partitions {

    private Partitions() {}

    /**
     * Returns the mean silhouette: how much closer each is to its own merged group than to the next one, −1 to 1; 0 for one alone. P. J.
     * Rousseeuw, Journal of Computational and Applied Mathematics 20, 1987.
     */
    static double silhouette(double[][] overlaps, int[] numbers, int groups) {
        if (groups < 2) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += silhouette(overlaps[i], numbers, groups, i);
        }
        return sum / numbers.length;
    }

    private static double silhouette(double[] overlaps, int[] numbers, int groups, int of) {
        double[] distance = new double[groups];
        int[] size = new int[groups];
        for (int i = 0; i < numbers.length; i++) {
            if (i != of) {
                distance[numbers[i]] += 1 - overlaps[i];
                size[numbers[i]]++;
            }
        }
        int own = numbers[of];
        if (size[own] == 0) {
            return 0;
        }
        double next = Double.POSITIVE_INFINITY;
        for (int group = 0; group < groups; group++) {
            next = group == own ? next : Math.min(next, distance[group] / size[group]);
        }
        double inner = distance[own] / size[own];
        double larger = Math.max(inner, next);
        return larger == 0 ? 0 : (next - inner) / larger;
    }

    /** Returns how far two ways to merge agree: 1 fully, 0 as chance would. L. Hubert and P. Arabie, Comparing partitions, 1985. */
    static double rand(int[] a, int[] b) {
        int[][] both = new int[a.length][a.length];
        int[] ofA = new int[a.length];
        int[] ofB = new int[a.length];
        for (int i = 0; i < a.length; i++) {
            both[a[i]][b[i]]++;
            ofA[a[i]]++;
            ofB[b[i]]++;
        }
        double together = 0;
        for (int[] row : both) {
            together += pairs(row);
        }
        double pairs = a.length * (a.length - 1) / 2.0;
        double expected = pairs(ofA) * pairs(ofB) / pairs;
        double most = (pairs(ofA) + pairs(ofB)) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(int[] sizes) {
        double pairs = 0;
        for (int size : sizes) {
            pairs += size * (size - 1) / 2.0;
        }
        return pairs;
    }

    /**
     * Returns which part of the differences between groups is left between merged ones, 0–1; the rest is lost within them. 1 when there
     * are no differences.
     */
    static double kept(Comparison of, int[] numbers, int groups) {
        double within = 0;
        double all = 0;
        for (int column : of.columns()) {
            all += spread(of, column, new int[numbers.length], 1);
            within += spread(of, column, numbers, groups);
        }
        return all < 1e-15 ? 1 : Math.max(0, 1 - within / all);
    }

    private static double spread(Comparison of, int column, int[] numbers, int groups) {
        double[] sums = new double[groups];
        int[] n = new int[groups];
        for (int i = 0; i < numbers.length; i++) {
            double value = of.vector(i)[column];
            sums[numbers[i]] += Double.isNaN(value) ? 0 : value;
            n[numbers[i]] += Double.isNaN(value) ? 0 : 1;
        }
        double spread = 0;
        for (int i = 0; i < numbers.length; i++) {
            double off = of.vector(i)[column] - sums[numbers[i]] / n[numbers[i]];
            spread += Double.isNaN(off) ? 0 : off * off;
        }
        return spread;
    }
}
