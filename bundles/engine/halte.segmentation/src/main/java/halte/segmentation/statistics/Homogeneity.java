package halte.segmentation.statistics;

import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Whether several groups without common members are alike.
 *
 * @param statistic chi-square, or F; NaN when there is nothing to test
 * @param freedom degrees of freedom
 * @param within denominator degrees of freedom of F; NaN for chi-square
 * @param p the p-value
 * @param effect Cramér's V, or η²
 */
public record Homogeneity(double statistic, double freedom, double within, double p, double effect) {

    /** There is nothing to test. */
    public static final Homogeneity NONE = new Homogeneity(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /**
     * Pearson's chi-square of shares, with Cramér's V: H. Cramér, Mathematical Methods of Statistics, 1946, section 21.9. Groups of nobody do not
     * count.
     *
     * @param parts by group for how many it holds
     * @param numbers by group how many there are
     */
    public static Homogeneity shares(long[] parts, long[] numbers) {
        double part = 0;
        double all = 0;
        int groups = 0;
        for (int i = 0; i < parts.length; i++) {
            part += parts[i];
            all += numbers[i];
            groups += numbers[i] > 0 ? 1 : 0;
        }
        double share = part / all;
        if (groups < 2 || part == 0 || part == all) {
            return NONE;
        }
        double chi = 0;
        for (int i = 0; i < parts.length; i++) {
            double difference = parts[i] - numbers[i] * share;
            chi += numbers[i] == 0 ? 0 : difference * difference / (numbers[i] * share * (1 - share));
        }
        double p = 1 - new ChiSquaredDistribution(groups - 1).cumulativeProbability(chi);
        return new Homogeneity(chi, groups - 1, Double.NaN, p, Math.sqrt(chi / all));
    }

    /**
     * Welch's analysis of variance, for groups whose variances differ: B. L. Welch, On the comparison of several mean values, Biometrika 38
     * (1951) 330–336; with η², the share of all squared deviations that lies between the groups. Groups below two values do not count.
     */
    public static Homogeneity means(List<Moments> groups) {
        List<Moments> some =
                groups.stream().filter(group -> group.number() >= 2).toList();
        if (some.size() < 2 || some.stream().anyMatch(group -> !(group.variance() > 0))) {
            return NONE;
        }
        int k = some.size();
        double weights = some.stream().mapToDouble(Homogeneity::weight).sum();
        double mean =
                some.stream().mapToDouble(group -> weight(group) * group.mean()).sum() / weights;
        double between = 0;
        double lambda = 0;
        for (Moments group : some) {
            double deviation = group.mean() - mean;
            double rest = 1 - weight(group) / weights;
            between += weight(group) * deviation * deviation;
            lambda += rest * rest / (group.number() - 1);
        }
        double square = (double) k * k - 1;
        double f = between / (k - 1) / (1 + 2 * (k - 2) / square * lambda);
        double within = square / (3 * lambda);
        double p = 1 - new FDistribution(k - 1, within).cumulativeProbability(f);
        return new Homogeneity(f, k - 1, within, p, eta(some));
    }

    private static double weight(Moments group) {
        return group.number() / group.variance();
    }

    private static double eta(List<Moments> groups) {
        double number = groups.stream().mapToDouble(Moments::number).sum();
        double mean = groups.stream()
                        .mapToDouble(group -> group.number() * group.mean())
                        .sum()
                / number;
        double between = 0;
        double within = 0;
        for (Moments group : groups) {
            double deviation = group.mean() - mean;
            between += group.number() * deviation * deviation;
            within += (group.number() - 1) * group.variance();
        }
        return between / (between + within);
    }
}
