package halte.segmentation.micro.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether groups come back when the customers are drawn anew: for each group the largest Jaccard coefficient with a group of the same
 * number of groups found in a bootstrap resample, averaged over resamples (Hennig 2007, Cluster-wise assessment of cluster stability). Also
 * the adjusted Rand index of both groupings (Hubert and Arabie 1985).
 *
 * @param jaccard by group, 0–1
 * @param rand the mean adjusted Rand index; about 0 by chance, 1 when all come back
 */
public record Stability(double[] jaccard, double rand) {

    private static final int STARTS = 2;

    /** Finds it out on some points that were grouped. */
    public static Stability of(Blocks points, Grouping grouping, int resamples, long seed) {
        double[][] found = IntStream.range(0, resamples)
                .parallel()
                .mapToObj(resample -> once(points, grouping, seed, resample))
                .toArray(double[][]::new);
        int groups = grouping.centres().groups();
        double[] jaccard = new double[groups];
        double rand = 0;
        for (double[] one : found) {
            for (int group = 0; group < groups; group++) {
                jaccard[group] += one[group] / resamples;
            }
            rand += one[groups] / resamples;
        }
        return new Stability(jaccard, rand);
    }

    private static double[] once(Blocks points, Grouping grouping, long seed, int resample) {
        var random = Draws.apart(seed, resample);
        int[] drawn = Draws.resample(points.rows(), random);
        int groups = grouping.centres().groups();
        Grouping again = new KMeans(points.gather(drawn)).quick(groups, STARTS, random);
        int[] before = Arrays.stream(drawn).map(row -> grouping.groups()[row]).toArray();
        Overlap overlap =
                Overlap.of(before, again.groups(), groups, again.centres().groups());
        double[] result = Arrays.copyOf(overlap.jaccard(), groups + 1);
        result[groups] = overlap.rand();
        return result;
    }

    /** Returns the mean over the groups. */
    public double mean() {
        return Arrays.stream(jaccard).average().orElse(0);
    }

    /** Returns the lowest of a group. */
    public double least() {
        return Arrays.stream(jaccard).min().orElse(0);
    }
}
