package halte.segmentation.value;

import java.util.function.ToDoubleFunction;
import org.hipparchus.special.Gamma;

/**
 * The Pareto/NBD model: customers buy at random moments, each at his own pace, and leave for good at a random moment, each with a rate of
 * his own. Formulas: Fader and Hardie (2005), A note on deriving the Pareto/NBD model and related expressions.
 */
record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseProcess {

    private static final double FAR = 600;

    @Override
    public double alive(double repeats, double last, double age) {
        return alive(repeats, age, tail(repeats, last), tail(repeats, age));
    }

    @Override
    public ToDoubleFunction<Habit> alive(double unit) {
        Remembered tails = new Remembered((repeats, day) -> tail(repeats, day / unit));
        return habit -> {
            double last = tails.of(habit.repeats(), habit.last());
            return alive(habit.repeats(), habit.age() / unit, last, tails.of(habit.repeats(), habit.age()));
        };
    }

    private double alive(double repeats, double age, double last, double now) {
        double shape = r + repeats;
        double left = difference(last, now);
        return 1 / (1 + s / (s + shape) * Math.exp(shape * Math.log(alpha + age) + s * Math.log(beta + age) + left));
    }

    private double tail(double repeats, double moment) {
        return tail(repeats, moment, Math.log(Math.max(alpha, beta) + moment));
    }

    @Override
    public double growth(double repeats, double age, double time) {
        return (r + repeats) / (alpha + age) * stay(beta + age, time);
    }

    @Override
    public double expected(double time) {
        return r / alpha * stay(beta, time);
    }

    /** Returns how long a customer stays on average within a time: {@code scale/(s-1) [1 - (scale/(scale+time))^(s-1)]}. */
    private double stay(double scale, double time) {
        double log = -Math.log1p(time / scale);
        return scale * (s == 1 ? -log : -Math.expm1((s - 1) * log) / (s - 1));
    }

    /** Returns the logarithm of the hypergeometric part of A0 at a moment; {@code log} is that of the larger scale plus the moment. */
    double tail(double repeats, double moment, double log) {
        double all = r + s + repeats;
        double z = Math.abs(alpha - beta) / (Math.max(alpha, beta) + moment);
        return Hypergeometric.logNext(all, alpha >= beta ? s + 1 : r + repeats, z) - all * log;
    }

    /** Returns the logarithm of {@code exp(larger) - exp(smaller)}. */
    static double difference(double larger, double smaller) {
        return larger <= smaller ? Double.NEGATIVE_INFINITY : larger + Math.log(-Math.expm1(smaller - larger));
    }

    /**
     * Returns the logarithm of {@code exp(stays) + share (exp(larger) - exp(smaller))}. Plain logarithms and powers, which processors have
     * built in, are exact enough for a sum of likelihoods.
     */
    static double logSum(double stays, double share, double larger, double smaller) {
        double left = share * (1 - Math.exp(smaller - larger));
        if (!(left > 0)) {
            return stays;
        }
        double more = larger - stays;
        return more > FAR ? larger + Math.log(left) : stays + Math.log(1 + left * Math.exp(more));
    }

    @Override
    public double[][] shares(int most, int days, double unit) {
        return new ParetoNbdShares(this, most, unit).upTo(days);
    }

    /** Returns the probability that somebody who never leaves buys so often within a time. */
    double counted(int x, double time) {
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
