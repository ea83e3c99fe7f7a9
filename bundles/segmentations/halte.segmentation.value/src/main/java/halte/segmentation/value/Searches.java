package halte.segmentation.value;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** Searches for the largest likelihood in the logarithms of the parameters, within bounds. */
final class Searches {

    private static final int MOST = 1_000;
    private static final double WORST = -1e300;

    private final double[] low;
    private final double[] high;

    Searches(double[] low, double[] high) {
        this.low = low;
        this.high = high;
    }

    static double at(Likelihood likelihood, double[] logs) {
        return likelihood.at(Arrays.stream(logs).map(Math::exp).toArray());
    }

    /** Searches with Powell's BOBYQA. */
    Attempt bobyqa(Likelihood likelihood, double[] start, double radius, double precision) {
        Watch watch = new Watch(likelihood);
        boolean finished = true;
        try {
            new BOBYQAOptimizer(2 * start.length + 1, radius, precision)
                    .optimize(
                            new MaxEval(MOST),
                            MaxIter.unlimited(),
                            GoalType.MAXIMIZE,
                            new ObjectiveFunction(watch::at),
                            new InitialGuess(within(start)),
                            new SimpleBounds(low, high));
        } catch (MathIllegalStateException gaveUp) {
            finished = false;
        }
        return watch.attempt("BOBYQA", start, finished);
    }

    /** Searches with the simplex of Nelder and Mead. */
    Attempt nelderMead(Likelihood likelihood, double[] start) {
        Watch watch = new Watch(likelihood);
        boolean finished = true;
        try {
            new SimplexOptimizer(new SimpleValueChecker(1e-12, 1e-9))
                    .optimize(
                            new MaxEval(MOST),
                            MaxIter.unlimited(),
                            GoalType.MAXIMIZE,
                            new ObjectiveFunction(watch::at),
                            new InitialGuess(within(start)),
                            new NelderMeadSimplex(start.length));
        } catch (MathIllegalStateException gaveUp) {
            finished = false;
        }
        return watch.attempt("Nelder-Mead", start, finished);
    }

    double[] within(double[] logs) {
        double[] inside = logs.clone();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.max(low[i], Math.min(high[i], inside[i]));
        }
        return inside;
    }

    /** Tells whether a parameter lies at one of its bounds. */
    boolean atBound(double[] logs) {
        for (int i = 0; i < logs.length; i++) {
            if (logs[i] < low[i] + 0.05 || logs[i] > high[i] - 0.05) {
                return true;
            }
        }
        return false;
    }

    /** Remembers the best that a search saw, also one that gave up. */
    private final class Watch {

        private final Likelihood likelihood;
        private double[] best;
        private double most = Double.NEGATIVE_INFINITY;
        private int evaluations;

        Watch(Likelihood likelihood) {
            this.likelihood = likelihood;
        }

        double at(double[] logs) {
            double[] inside = within(logs);
            double found = Searches.at(likelihood, inside);
            double value = Double.isFinite(found) ? found : WORST;
            evaluations++;
            if (value > most) {
                most = value;
                best = inside;
            }
            return value;
        }

        Attempt attempt(String method, double[] start, boolean finished) {
            return new Attempt(method, exp(start), exp(best), most, evaluations, finished);
        }

        private static double[] exp(double[] logs) {
            return Arrays.stream(logs).map(Math::exp).toArray();
        }
    }
}
