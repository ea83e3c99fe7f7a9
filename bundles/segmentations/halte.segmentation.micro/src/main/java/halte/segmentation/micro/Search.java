package halte.segmentation.micro;

import halte.segmentation.micro.cluster.Blocks;
import halte.segmentation.micro.cluster.Components;
import halte.segmentation.micro.cluster.Draws;
import halte.segmentation.micro.cluster.Grouping;
import halte.segmentation.micro.cluster.KMeans;
import halte.segmentation.micro.cluster.Silhouettes;
import halte.segmentation.micro.cluster.Stability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Looks for groups among sampled customers: along which directions, and how many. */
final class Search {

    private static final int STARTS = 5;
    private static final int MOST_PAIRED = 1_500;
    private static final int FEW = 40;
    private static final int SHUFFLES = 5;

    private final Blocks points;
    private final Blocks few;
    private final MicroParameters.Effort effort;
    private final long seed;
    private final Components components;

    /**
     * Takes the sampled customers.
     *
     * @param points their coordinates
     * @param few those of some of them, for what takes long
     */
    Search(Blocks points, Blocks few, MicroParameters.Effort effort, long seed) {
        this.points = points;
        this.few = few;
        this.effort = effort;
        this.seed = seed;
        this.components = directions();
    }

    /**
     * Finds the directions: all when there are few coordinates, else those along which customers differ more than they would if no trait had
     * to do with another (Horn's parallel analysis, 1965).
     */
    private Components directions() {
        if (points.width() <= FEW) {
            return Components.of(points, points.width(), Draws.apart(seed, 1));
        }
        double chance = IntStream.range(0, SHUFFLES)
                .parallel()
                .mapToDouble(shuffle -> {
                    var random = Draws.apart(seed, 100 + shuffle);
                    return Components.of(few.shuffled(random), 1, random).variance(0);
                })
                .max()
                .orElseThrow();
        Components observed = Components.of(few, effort.components(), Draws.apart(seed, 2));
        int count = (int) IntStream.range(0, observed.count())
                .filter(component -> observed.variance(component) > chance)
                .count();
        int wanted = Math.max(2, count);
        return Components.of(points, Math.min(wanted, points.width()), Draws.apart(seed, 3));
    }

    Components components() {
        return components;
    }

    /** Tries numbers of groups up to a largest one, and then those next to the best, by rising number. */
    List<Option> options(Range range, int most) {
        Blocks projected = components.project(points);
        int paired = Math.min(MOST_PAIRED, points.rows());
        Silhouettes silhouettes = new Silhouettes(projected.gather(Draws.all(paired)));
        int[] tried = range.tried(most);
        List<Option> options = new ArrayList<>(options(projected, silhouettes, tried));
        int best = Option.chosen(options, range.fine()).groups();
        options.addAll(options(projected, silhouettes, range.beside(best, most, tried)));
        options.sort(Comparator.comparingInt(Option::groups));
        return options;
    }

    private List<Option> options(Blocks projected, Silhouettes silhouettes, int[] tried) {
        List<Grouping> groupings = Arrays.stream(tried)
                .parallel()
                .mapToObj(groups -> new KMeans(projected).best(groups, STARTS, Draws.apart(seed, 1_000 + groups)))
                .toList();
        return groupings.stream()
                .map(grouping -> option(projected, silhouettes, grouping))
                .toList();
    }

    private Option option(Blocks projected, Silhouettes silhouettes, Grouping grouping) {
        int groups = grouping.centres().groups();
        double total = points.squares();
        double[] each = silhouettes.of(Arrays.copyOf(grouping.groups(), silhouettes.size()), groups);
        Stability stability = Stability.of(projected, grouping, effort.resamples(), seed + groups);
        double explained = total > 0 ? (projected.squares() - grouping.within()) / total : 0;
        return new Option(grouping, each, Arrays.stream(each).average().orElse(0), stability, explained);
    }
}
