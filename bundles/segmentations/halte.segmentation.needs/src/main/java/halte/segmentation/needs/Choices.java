package halte.segmentation.needs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** All ways to merge, and which of them the data suggests. */
final class Choices {

    /** From which probability by chance on differences say nothing. */
    static final double CHANCE = 0.05;

    /** From which mean overlap on one group is enough. */
    static final double ONE = 0.9;

    /** Into how many at most: whoever has more has not merged. */
    static final int MOST = 10;

    private final Comparison comparison;
    private final Dendrogram tree;
    private final List<Choice> all = new ArrayList<>();

    /**
     * Looks at all ways.
     *
     * @param cells what is known by group of the long list and column
     * @param ranks the rank of each group of the long list by name
     */
    Choices(Comparison comparison, NeedCell[][] cells, double differs, int[] ranks) {
        this.comparison = comparison;
        int[] places = IntStream.range(0, comparison.size())
                .map(place -> ranks[comparison.group(place)])
                .toArray();
        this.tree = Dendrogram.of(comparison.overlaps(), places);
        List<Dendrogram> samples = new ArrayList<>();
        for (double[][] drawn : comparison.drawn()) {
            samples.add(Dendrogram.of(drawn, places));
        }
        for (int groups = 1; groups <= Math.min(MOST, comparison.size()); groups++) {
            all.add(choice(groups, samples, cells, differs));
        }
    }

    private Choice choice(int groups, List<Dendrogram> samples, NeedCell[][] cells, double differs) {
        int[] numbers = tree.cut(groups);
        return new Choice(
                groups,
                numbers,
                Partitions.silhouette(comparison.overlaps(), numbers, groups),
                stability(numbers, groups, samples),
                Partitions.kept(comparison, numbers, groups),
                lowest(numbers),
                tree.height(groups),
                Residual.of(comparison, numbers, cells, differs).size());
    }

    private double stability(int[] numbers, int groups, List<Dendrogram> samples) {
        if (groups == 1 || groups == comparison.size()) {
            return Double.NaN;
        }
        return samples.stream()
                .mapToDouble(sample -> Partitions.rand(numbers, sample.cut(groups)))
                .average()
                .orElse(Double.NaN);
    }

    private double lowest(int[] numbers) {
        return IntStream.range(0, numbers.length)
                .boxed()
                .flatMapToDouble(a -> IntStream.range(0, a)
                        .filter(b -> numbers[a] == numbers[b])
                        .mapToDouble(b -> comparison.overlap(a, b)))
                .min()
                .orElse(1);
    }

    List<Choice> all() {
        return all;
    }

    /** Returns the way into so many groups, or as many as there are. */
    Choice into(int groups) {
        return all.get(Math.min(groups, all.size()) - 1);
    }

    /**
     * Returns the way that the data suggests: one group when they overlap by nine tenths on average, chance aside, or differ no more than chance lets them; otherwise the one that sets groups
     * apart best among those that hold in samples of the answers, or the one that holds best when none does.
     */
    Choice suggested(int atMost) {
        if (all.size() == 1 || atMost == 1 || same()) {
            return all.get(0);
        }
        List<Choice> open = all.subList(1, Math.min(atMost, all.size()));
        return open.stream()
                .filter(Choice::stable)
                .max(Comparator.comparingDouble(Choice::silhouette))
                .orElseGet(() -> open.stream()
                        .max(Comparator.comparingDouble(Choice::stability))
                        .orElseThrow());
    }

    /** Tells whether all groups want the same, as far as one can tell. */
    private boolean same() {
        return comparison.corrected() >= ONE || byChance();
    }

    /** Tells whether the groups differ no more than chance lets them. */
    boolean byChance() {
        return comparison.chance() > CHANCE;
    }

    /** Returns the way that the parameters ask for, or the suggested one. */
    Choice wanted(NeedsParameters.Merging merging) {
        if (merging.exactly() > 0) {
            return into(merging.exactly());
        }
        if (!Double.isNaN(merging.overlap())) {
            return into(Math.min(merging.atMost(), tree.fewest(merging.overlap())));
        }
        return suggested(merging.atMost());
    }
}
