package halte.segmentation.micro;

import halte.segmentation.micro.cluster.Grouping;
import halte.segmentation.micro.cluster.Stability;
import java.util.Comparator;
import java.util.List;

/**
 * A number of groups that was tried on the sample.
 *
 * @param grouping the groups of the sampled customers
 * @param silhouettes the silhouette of the first of the sampled customers, as many as were looked at
 * @param silhouette their mean
 * @param stability whether the groups come back
 * @param explained the share of all differences between customers that lies between groups, 0–1
 */
record Option(Grouping grouping, double[] silhouettes, double silhouette, Stability stability, double explained) {

    /** Below this, groups do not come back (Hennig's rule of thumb). */
    static final double UNSTABLE = 0.6;

    /** From this share of the best silhouette on, a number of groups is about as good. */
    private static final double ABOUT = 0.95;

    int groups() {
        return grouping.centres().groups();
    }

    /**
     * Chooses the number of groups: of those whose groups come back, the one with the clearest groups; when fine, the largest that is about as
     * clear. When none comes back, as though all did.
     */
    static Option chosen(List<Option> options, boolean fine) {
        List<Option> steady = options.stream()
                .filter(option -> option.stability.mean() >= UNSTABLE)
                .toList();
        List<Option> left = steady.isEmpty() ? options : steady;
        double best = left.stream().mapToDouble(Option::silhouette).max().orElseThrow();
        double enough = fine && best > 0 ? ABOUT * best : best;
        return left.stream()
                .filter(option -> option.silhouette >= enough)
                .max(Comparator.comparingInt(Option::groups))
                .orElseThrow();
    }

    /** Returns the mean silhouette of a group; NaN when nobody of it was looked at. */
    double silhouette(int group) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < silhouettes.length; row++) {
            if (grouping.groups()[row] == group) {
                sum += silhouettes[row];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
