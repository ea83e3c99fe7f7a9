package halte.segmentation.value;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Likelihood of the BG/NBD model: Fader, Hardie and Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), in the
 * form of Fader and Hardie (2013), Overcoming the BG/NBD model's #NUM! error problem.
 */
final class BgNbdLikelihood implements Likelihood {

    private final Counts counts;

    BgNbdLikelihood(Counts counts) {
        this.counts = counts;
    }

    @Override
    public double at(double[] parameters) {
        double r = parameters[0];
        double[] logs = counts.logs(parameters[1]);
        double[] stays = stays(parameters);
        double[] leaves = leaves(parameters);
        return Sums.of(counts.size(), count -> {
            int kind = counts.kind(count);
            double shape = r + counts.repeats(count);
            double late = logs[counts.age(count)];
            double odds = leaves[kind] + shape * (late - logs[counts.last(count)]);
            return counts.customers(count) * (stays[kind] - shape * late + logOnePlusExp(odds));
        });
    }

    private double[] stays(double[] parameters) {
        double r = parameters[0];
        double a = parameters[2];
        double b = parameters[3];
        double fixed = r * Math.log(parameters[1]) - Beta.logBeta(a, b);
        double[] stays = new double[counts.kinds().length];
        for (int kind = 0; kind < stays.length; kind++) {
            int x = counts.kinds()[kind];
            stays[kind] = fixed + rising(r, x) + Beta.logBeta(a, b + x);
        }
        return stays;
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

    /** Plain logarithms, which processors have built in, are exact enough for a sum of likelihoods. */
    private static double logOnePlusExp(double value) {
        return value > 35 ? value : Math.log(1 + Math.exp(value));
    }
}
