package halte.segmentation.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the most likely parameters: a library's search from several starts, then Newton's steps, then a verdict. A maximum counts as
 * found when the likelihood falls in all directions and cannot grow noticeably any more.
 */
final class Maximiser {

    private static final double CLOSE_ENOUGH = 1e-6;
    private static final int STEPS = 20;
    /** A parameter whose logarithm has a standard error of three may be twenty times larger or smaller: it is not known. */
    private static final double FLAT = 1.0 / 9;

    private final Likelihood likelihood;
    private final Likelihood rough;
    private final Searches searches;
    private final List<Attempt> attempts = new ArrayList<>();

    /**
     * Makes it.
     *
     * @param likelihood what to maximise
     * @param rough the same, or a cheaper one to find out where to search
     * @param low lowest parameters
     * @param high highest parameters
     */
    Maximiser(Likelihood likelihood, Likelihood rough, double[] low, double[] high) {
        this.likelihood = likelihood;
        this.rough = rough;
        this.searches = new Searches(logs(low), logs(high));
    }

    Fitted from(List<double[]> starts) {
        for (double[] start : starts) {
            attempts.add(searches.bobyqa(rough, logs(start), 0.5, 1e-3));
        }
        Fitted fitted = judged(logs(best().found()));
        if (fitted.outcome() != Outcome.CONVERGED && rough != likelihood) {
            fitted = better(fitted, searches.bobyqa(likelihood, logs(fitted.parameters()), 0.1, 1e-5));
        }
        if (fitted.outcome() == Outcome.NOT_CONVERGED) {
            fitted = better(fitted, searches.nelderMead(likelihood, logs(fitted.parameters())));
        }
        return fitted;
    }

    private Fitted better(Fitted known, Attempt attempt) {
        attempts.add(attempt);
        Fitted fitted = judged(logs(attempt.found()));
        boolean better = fitted.outcome() == Outcome.CONVERGED || fitted.logLikelihood() > known.logLikelihood();
        return better ? fitted : known.after(attempts);
    }

    private Attempt best() {
        return attempts.stream()
                .max(Comparator.comparingDouble(Attempt::logLikelihood))
                .orElseThrow();
    }

    /** Takes Newton's steps as long as they help, and judges where they end. */
    private Fitted judged(double[] from) {
        double[] logs = from;
        double value = Searches.at(likelihood, logs);
        Curvature curvature = new Curvature(likelihood, logs);
        int looks = 1;
        for (int i = 0; i < STEPS && curvature.peaked(FLAT) && curvature.shortfall() > CLOSE_ENOUGH; i++) {
            double[] next = searches.within(moved(logs, curvature.step()));
            double found = Searches.at(likelihood, next);
            if (!(found > value)) {
                break;
            }
            logs = next;
            value = found;
            curvature = new Curvature(likelihood, logs);
            looks++;
        }
        int evaluations = 1 + looks * Curvature.evaluations(logs.length);
        attempts.add(new Attempt("Newton", exp(from), exp(logs), value, evaluations, true));
        return fitted(logs, value, curvature);
    }

    private Fitted fitted(double[] logs, double value, Curvature curvature) {
        boolean peaked = curvature.peaked(FLAT);
        boolean bound = searches.atBound(logs);
        double shortfall = peaked ? curvature.shortfall() : Double.NaN;
        boolean there = peaked && Math.abs(shortfall) < 1e-4;
        Outcome outcome = !Double.isFinite(value) || peaked && !there && !bound
                ? Outcome.NOT_CONVERGED
                : bound || !peaked ? Outcome.AT_BOUNDARY : Outcome.CONVERGED;
        double[][] covariance = outcome == Outcome.CONVERGED ? curvature.covariance() : null;
        return new Fitted(outcome, exp(logs), value, covariance, shortfall, List.copyOf(attempts));
    }

    private static double[] moved(double[] logs, double[] step) {
        double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
        double share = longest > 1 ? 1 / longest : 1;
        double[] moved = logs.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += share * step[i];
        }
        return moved;
    }

    private static double[] logs(double[] parameters) {
        return Arrays.stream(parameters).map(Math::log).toArray();
    }

    private static double[] exp(double[] logs) {
        return Arrays.stream(logs).map(Math::exp).toArray();
    }
}
