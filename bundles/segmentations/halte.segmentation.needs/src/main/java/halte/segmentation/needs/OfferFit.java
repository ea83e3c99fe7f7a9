package halte.segmentation.needs;

import halte.model.Interval;
import halte.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the proposition meets what a group wants in a category: the part of the importance of its needs that is offered.
 *
 * @param title the group
 * @param whole whether it is what groups became, not one of several that were merged
 * @param category the category
 * @param score 0–1
 * @param interval how sure the score is
 * @param compared how many needs are known on both sides
 * @param unmet needs that matter clearly more than is offered, the widest gap first
 * @param over needs for which clearly more is offered than they matter
 */
record OfferFit(
        Text title,
        boolean whole,
        Text category,
        double score,
        Interval interval,
        int compared,
        List<Text> unmet,
        List<Text> over) {

    /** Returns it for merged groups, then for those of the long list; none where nothing can be compared. */
    static List<OfferFit> all(Fitted fitted) {
        List<OfferFit> all = new ArrayList<>();
        if (!fitted.wanted().proposition().given()) {
            return all;
        }
        Merged merged = fitted.merged();
        for (int i = 0; i < merged.size(); i++) {
            if (merged.members(i).size() > 1) {
                double[][] draws = sample(fitted.mergedDraws(), i);
                all.addAll(of(fitted.wanted(), fitted.mergedTitle(i), true, fitted.mergedCells()[i], draws));
            }
        }
        for (int group = 0; group < fitted.groups().size(); group++) {
            boolean alone =
                    merged.of(group) >= 0 && merged.members(merged.of(group)).size() == 1;
            double[][] draws = sample(fitted.draws(), group);
            all.addAll(of(fitted.wanted(), fitted.title(group), alone, fitted.cells()[group], draws));
        }
        return all;
    }

    private static double[][] sample(double[][][] draws, int group) {
        return Arrays.stream(draws).map(draw -> draw[group]).toArray(double[][]::new);
    }

    private static List<OfferFit> of(
            NeedsParameters wanted, Text title, boolean whole, NeedCell[] cells, double[][] draws) {
        int needs = wanted.needs().size();
        double[] vector = NeedCell.importances(cells);
        List<OfferFit> fits = new ArrayList<>();
        for (int category = 0; category < wanted.categories().size(); category++) {
            int[] columns = IntStream.range(category * needs, (category + 1) * needs)
                    .filter(column ->
                            !Double.isNaN(vector[column] + wanted.proposition().offer(column)))
                    .toArray();
            double score = score(vector, columns, wanted.proposition());
            if (!Double.isNaN(score)) {
                double[] drawn = Arrays.stream(draws)
                        .mapToDouble(draw -> score(draw, columns, wanted.proposition()))
                        .toArray();
                fits.add(new OfferFit(
                        title,
                        whole,
                        wanted.categories().get(category).title(),
                        score,
                        Overlap.interval(score, drawn),
                        columns.length,
                        gaps(vector, columns, wanted, 1),
                        gaps(vector, columns, wanted, -1)));
            }
        }
        return fits;
    }

    /** Returns the part of the wanted importance that is offered; NaN when nothing is wanted. */
    static double score(double[] vector, int[] columns, Proposition offered) {
        double met = 0;
        double all = 0;
        for (int column : columns) {
            met += Math.min(vector[column], offered.offer(column));
            all += vector[column];
        }
        return all > 0 ? met / all : Double.NaN;
    }

    private static List<Text> gaps(double[] vector, int[] columns, NeedsParameters wanted, int sign) {
        return IntStream.of(columns)
                .filter(column -> sign * (vector[column] - wanted.proposition().offer(column))
                        >= wanted.limits().differs())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer column) ->
                        -sign * (vector[column] - wanted.proposition().offer(column))))
                .map(column -> wanted.need(column).title())
                .toList();
    }
}
