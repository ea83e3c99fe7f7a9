package halte.segmentation.purchases;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.special.Gamma;

/**
 * How fast and how surely a thing is bought again. Gaps that have ended are shorter than gaps are, since the long ones have not ended yet. So the rates of
 * customers and the share who buy again are fitted by maximum likelihood to the ended gaps and to the time since the last purchase together: a
 * mixture with those who will not buy again (J. Berkson and R. P. Gage, JASA 47, 1952).
 */
final class Pace {

    /** From about this number of customers on, a part of them at even distances is looked at. */
    static final int ENOUGH = 200;

    private static final int ITERATIONS = 80;
    private static final int ROUNDS = 20;
    private static final double MOST_AGAIN = 0.999;
    private static final double WORST = -1e300;
    private static final double LEAST_ALIKE = 1.05;
    private static final double MOST_ALIKE = 10_000;

    private final int until;
    private final Ints gaps = new Ints();
    private final Ints sums = new Ints();
    private final Ints opens = new Ints();
    private final int[] followed = new int[4];

    Pace(int until) {
        this.until = until;
    }

    void add(Occurrences bought, int item) {
        gaps.add(bought.count(item) - 1);
        sums.add(bought.last(item) - bought.first(item));
        opens.add(until - bought.last(item));
        for (int purchase = 1; purchase < bought.count(item); purchase++) {
            followed[Rhythm.place(purchase)]++;
        }
    }

    /** Returns the rhythm that suits both, beginning with one that suits ended gaps; that one when there is nothing better. */
    Rhythm fit(Rhythm start) {
        double[] guess = {
            Math.log(Math.min(start.q(), 20)), Math.log(start.gamma() * Math.min(start.q(), 20) / start.q()), 1.5
        };
        double[] found = new SimplexOptimizer(new SimpleValueChecker(1e-6, 1e-6, ITERATIONS))
                .optimize(
                        new MaxEval(Integer.MAX_VALUE),
                        new ObjectiveFunction(point -> likelihood(start.p(), point)),
                        GoalType.MAXIMIZE,
                        new InitialGuess(guess),
                        new NelderMeadSimplex(3, 0.5))
                .getPoint();
        return byPlace(rhythm(start.p(), found));
    }

    /** Tells the share who buy again apart by how often they bought, by expectation and maximisation with the rates as they are. */
    private Rhythm byPlace(Rhythm rhythm) {
        double[] again = rhythm.again().clone();
        for (int round = 0; round < ROUNDS; round++) {
            double[] coming = new double[again.length];
            double[] all = new double[again.length];
            for (int i = 0; i < gaps.size(); i++) {
                int place = Rhythm.place(gaps.get(i) + 1);
                double passed = rhythm.within(gaps.get(i), sums.get(i), opens.get(i));
                coming[place] += again[place] * (1 - passed) / (1 - again[place] * passed);
                all[place]++;
            }
            for (int place = 0; place < again.length; place++) {
                double share = (followed[place] + coming[place] + 1) / (followed[place] + all[place] + 2);
                again[place] = Math.min(MOST_AGAIN, share);
            }
        }
        return new Rhythm(rhythm.p(), rhythm.q(), rhythm.gamma(), again);
    }

    private static Rhythm rhythm(double p, double[] point) {
        double again = Math.min(MOST_AGAIN, 1 / (1 + Math.exp(-point[2])));
        return new Rhythm(p, Math.exp(point[0]), Math.exp(point[1]), new double[] {again, again, again, again});
    }

    private double likelihood(double p, double[] point) {
        Rhythm rhythm = rhythm(p, point);
        double q = rhythm.q();
        if (!(q >= LEAST_ALIKE && q <= MOST_ALIKE && rhythm.gamma() > 1e-3 && rhythm.gamma() < 1e9)) {
            return WORST;
        }
        double again = rhythm.again(1);
        double sum = 0;
        double constant = q * Math.log(rhythm.gamma()) - Gamma.logGamma(q);
        ByCount factorials = new ByCount(count -> Gamma.logGamma(p * count + q));
        for (int i = 0; i < gaps.size(); i++) {
            int n = gaps.get(i);
            double stages = p * n + q;
            if (n > 0) {
                sum += n * Math.log(again)
                        + constant
                        + factorials.of(n)
                        - stages * Math.log(rhythm.gamma() + sums.get(i));
            }
            sum += Math.log(1 - again * rhythm.within(n, sums.get(i), opens.get(i)));
        }
        return sum;
    }
}
