package halte.segmentation.value;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Likelihood of the BG/NBD model: Fader, Hardie and Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), in the
 * form of Fader and Hardie (2013), Overcoming the BG/NBD model's #NUM! error problem.
 */
final class BgNbdLikelihood implements Likelihood {

    private final Counts counts;
    private final Pairs pairs;

    BgNbdLikelihood(Counts counts) {
        this.counts = counts;
        this.pairs = new Pairs(counts);
    }

    @Override
    public double at(double[] parameters) {
        double r = parameters[0];
        double[] logs = counts.logs(parameters[1]);
        double[] leaves = leaves(parameters);
        double[] ages = Sums.each(pairs.size(), pair -> Math.exp(since(r, logs, pair)));
        double[] lasts = Sums.each(pairs.size(), pair -> Math.exp(leaves[pairs.kind(pair)] + since(r, logs, pair)));
        return pairs.sum(fixed(parameters, logs), ages, lasts, count -> {
            double stays = since(r, logs, pairs.atAge(count));
            double odds = leaves[counts.kind(count)] + since(r, logs, pairs.atLast(count)) - stays;
            return stays + (odds > 35 ? odds : Math.log(1 + Math.exp(odds)));
        });
    }

    /** Returns {@code (r + x) ln((alpha + end) / (alpha + day))}, which is not below zero: the end is the longest time. */
    private double since(double r, double[] logs, int pair) {
        int end = pairs.end(pairs.kind(pair));
        return (r + pairs.repeats(pair)) * (logs[pairs.day(end)] - logs[pairs.day(pair)]);
    }

    private double[] fixed(double[] parameters, double[] logs) {
        double r = parameters[0];
        double a = parameters[2];
        double b = parameters[3];
        double common = r * Math.log(parameters[1]) - Beta.logBeta(a, b);
        double[] fixed = new double[counts.kinds().length];
        for (int kind = 0; kind < fixed.length; kind++) {
            int x = counts.kinds()[kind];
            double stays = (r + x) * logs[pairs.day(pairs.end(kind))];
            fixed[kind] = common + rising(r, x) + Beta.logBeta(a, b + x) - stays;
        }
        return fixed;
    }

    /** Returns the logarithm of {@code gamma(r + x) / gamma(r)}, exact for large r too. */
    static double rising(double r, int x) {
        return x == 0 ? 0 : Gamma.logGamma(x) - Beta.logBeta(r, x);
    }

    private double[] leaves(double[] parameters) {
        double[] leaves = new double[counts.kinds().length];
        for (int kind = 0; kind < leaves.length; kind++) {
            int x = counts.kinds()[kind];
            leaves[kind] = x == 0 ? Double.NEGATIVE_INFINITY : Math.log(parameters[2] / (parameters[3] + x - 1));
        }
        return leaves;
    }
}
