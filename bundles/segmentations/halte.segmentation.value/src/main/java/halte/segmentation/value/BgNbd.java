package halte.segmentation.value;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * The BG/NBD model: customers buy at random moments, each at his own pace, and after each purchase leave for good with a probability of
 * their own. Formulas: Fader, Hardie and Lee (2005).
 */
record BgNbd(double r, double alpha, double a, double b) implements PurchaseProcess {

    @Override
    public double alive(double repeats, double last, double age) {
        if (repeats == 0) {
            return 1;
        }
        double silence = Math.log((alpha + age) / (alpha + last));
        return 1 / (1 + a / (b + repeats - 1) * Math.exp((r + repeats) * silence));
    }

    @Override
    public double growth(double repeats, double age, double time) {
        return BgNbdGrowth.of(this, repeats, age, time);
    }

    @Override
    public double expected(double time) {
        return BgNbdGrowth.of(this, 0, 0, time);
    }

    @Override
    public double[][] shares(int most, int days, double unit) {
        double[][] shares = new double[days + 1][];
        for (int day = 0; day <= days; day++) {
            shares[day] = shares(most, day / unit);
        }
        return shares;
    }

    private double[] shares(int most, double time) {
        double[] shares = new double[most + 1];
        double bought = 0;
        double logBeta = Beta.logBeta(a, b);
        for (int x = 0; x <= most; x++) {
            double stays = Math.exp(Beta.logBeta(a, b + x) - logBeta) * counted(x, time);
            double leaves = x == 0 ? 0 : Math.exp(Beta.logBeta(a + 1, b + x - 1) - logBeta) * (1 - bought);
            shares[x] = stays + leaves;
            bought += counted(x, time);
        }
        return shares;
    }

    /** Returns the probability that somebody who never leaves buys so often. */
    private double counted(int x, double time) {
        if (time == 0) {
            return x == 0 ? 1 : 0;
        }
        return Math.exp(BgNbdLikelihood.rising(r, x)
                - Gamma.logGamma(x + 1.0)
                + r * Math.log(alpha / (alpha + time))
                + x * Math.log(time / (alpha + time)));
    }

    @Override
    public double median(double repeats, double age) {
        return (alpha + age) * Math.expm1(Math.log(2) / (r + repeats));
    }
}
