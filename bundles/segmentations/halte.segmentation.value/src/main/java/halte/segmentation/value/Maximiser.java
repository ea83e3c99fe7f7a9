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
    private final List<Likelihood> roughs;
    private final Searches searches;
    private final List<Attempt> attempts = new ArrayList<>();

    /**
     * Makes it.
     *
     * @param likelihood what to maximise
     * @param roughs cheaper ones to find out where to search, the cheapest first; the same when it is cheap
     * @param low lowest parameters
     * @param high highest parameters
     */
    Maximiser(Likelihood likelihood, List<Likelihood> roughs, double[] low, double[] high) {
        this.likelihood = likelihood;
        this.roughs = roughs;
        this.searches = new Searches(logs(low), logs(high));
    }

    Fitted from(List<double[]> starts) {
        for (double[] start : starts) {
            attempts.add(searches.bobyqa(roughs.get(0), logs(start), 0.5, 1e-3));
        }
        double[] found = logs(best().found());
        for (Likelihood finer : roughs.subList(1, roughs.size())) {
            found = climbed(finer, found).logs();
        }
        Fitted fitted = judged(found);
        if (fitted.outcome() != Outcome.CONVERGED && roughs.get(0) != likelihood) {
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

    private Fitted judged(double[] from) {
        return fitted(climbed(likelihood, from));
    }

    /**
     * Where Newton's steps end.
     *
     * @param logs the parameters' logarithms
     * @param value the logarithm of the likelihood there
     * @param curvature as last looked at, there or one step before
     * @param left by how much it could still grow: by the next step, or by what the last one brought more or less than foretold
     */
    private record Top(double[] logs, double value, Curvature curvature, double left) {}

    /** Takes Newton's steps as long as they help. */
    private Top climbed(Likelihood on, double[] from) {
        Top top = new Top(from, Searches.at(on, from), null, Double.NaN);
        int looks = 0;
        boolean higher = true;
        while (higher && looks < STEPS && !(top.left <= CLOSE_ENOUGH)) {
            Top next = step(on, top, new Curvature(on, top.logs));
            higher = next.value > top.value;
            top = next;
            looks++;
        }
        int evaluations = 1 + looks * (1 + Curvature.evaluations(from.length));
        attempts.add(new Attempt("Newton", exp(from), exp(top.logs), top.value, evaluations, true));
        return top;
    }

    private Top step(Likelihood on, Top here, Curvature curvature) {
        if (!curvature.peaked(FLAT)) {
            return new Top(here.logs, here.value, curvature, Double.NaN);
        }
        double foretold = curvature.shortfall();
        double[] logs = searches.within(moved(here.logs, curvature.step()));
        double value = Searches.at(on, logs);
        return value > here.value
                ? new Top(logs, value, curvature, Math.abs(value - here.value - foretold))
                : new Top(here.logs, here.value, curvature, Math.abs(foretold));
    }

    private Fitted fitted(Top top) {
        boolean peaked = top.curvature.peaked(FLAT);
        boolean bound = searches.atBound(top.logs);
        boolean there = peaked && top.left < 1e-4;
        Outcome outcome = !Double.isFinite(top.value) || peaked && !there && !bound
                ? Outcome.NOT_CONVERGED
                : bound || !peaked ? Outcome.AT_BOUNDARY : Outcome.CONVERGED;
        double[][] covariance = outcome == Outcome.CONVERGED ? top.curvature.covariance() : null;
        return new Fitted(outcome, exp(top.logs), top.value, covariance, top.left, List.copyOf(attempts));
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
