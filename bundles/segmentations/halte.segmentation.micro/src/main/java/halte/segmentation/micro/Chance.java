package halte.segmentation.micro;

import halte.segmentation.micro.cluster.Blocks;
import halte.segmentation.micro.cluster.Components;
import halte.segmentation.micro.cluster.Draws;
import halte.segmentation.micro.cluster.Grouping;
import halte.segmentation.micro.cluster.KMeans;
import halte.segmentation.micro.cluster.Silhouettes;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the same search finds where there is nothing to find. Twice: in customers whose traits were shuffled, each trait by itself, so that no
 * trait has to do with another; and in a cloud without clumps, made by shuffling the customers' components.
 *
 * @param explained the share of differences that lies between the groups
 * @param shuffled the same after shuffling traits, ascending
 * @param silhouette how clear the groups are
 * @param cloud the same in clouds without clumps, ascending
 */
record Chance(double explained, double[] shuffled, double silhouette, double[] cloud) {

    private static final int TIMES = 19;
    private static final int STARTS = 3;
    private static final double USUAL = 0.05;

    /**
     * Finds out.
     *
     * @param points customers
     * @param directions how many directions to look in
     * @param groups how many groups to look for
     */
    static Chance of(Blocks points, int directions, int groups, long seed) {
        Random random = Draws.apart(seed, 4);
        Blocks projected = Components.of(points, directions, random).project(points);
        double total = points.squares();
        Grouping observed = new KMeans(projected).quick(groups, STARTS, random);
        double[] shuffled = times(time -> {
            Random own = Draws.apart(seed, 200 + time);
            Blocks without = points.shuffled(own);
            Blocks along = Components.of(without, directions, own).project(without);
            return explained(along, new KMeans(along).quick(groups, STARTS, own), total);
        });
        double[] cloud = times(time -> {
            Random own = Draws.apart(seed, 300 + time);
            Blocks shapeless = projected.shuffled(own);
            return silhouette(shapeless, new KMeans(shapeless).quick(groups, STARTS, own));
        });
        return new Chance(explained(projected, observed, total), shuffled, silhouette(projected, observed), cloud);
    }

    private static double[] times(IntToDoubleFunction once) {
        return IntStream.range(0, TIMES).parallel().mapToDouble(once).sorted().toArray();
    }

    private static double explained(Blocks projected, Grouping grouping, double total) {
        return total > 0 ? (projected.squares() - grouping.within()) / total : 0;
    }

    private static double silhouette(Blocks projected, Grouping grouping) {
        return new Silhouettes(projected)
                .mean(grouping.groups(), grouping.centres().groups());
    }

    /** Returns how often chance does at least as well, the customers as they are counted in. */
    static double probability(double observed, double[] chance) {
        long better = Arrays.stream(chance).filter(value -> value >= observed).count();
        return (1.0 + better) / (1 + chance.length);
    }

    /** Tells whether groups explain more than chance. */
    boolean beaten() {
        return probability(explained, shuffled) <= USUAL;
    }

    /** Tells whether groups are clumps, rather than parts of one cloud. */
    boolean clumps() {
        return probability(silhouette, cloud) <= USUAL;
    }
}
