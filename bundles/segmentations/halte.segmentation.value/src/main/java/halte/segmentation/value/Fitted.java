package halte.segmentation.value;

import java.util.List;

/**
 * The most likely parameters, and how sure they are.
 *
 * @param outcome how the search ended
 * @param parameters the parameters
 * @param logLikelihood the logarithm of the likelihood there
 * @param covariance of the parameters' logarithms, from the observed information; null unless the search converged
 * @param shortfall by how much the logarithm of the likelihood could still grow at most, by Newton's steps; NaN when not known
 * @param attempts all searches that were tried, in order
 */
record Fitted(
        Outcome outcome,
        double[] parameters,
        double logLikelihood,
        double[][] covariance,
        double shortfall,
        List<Attempt> attempts) {

    /** Returns this with what was tried meanwhile. */
    Fitted after(List<Attempt> tried) {
        return new Fitted(outcome, parameters, logLikelihood, covariance, shortfall, List.copyOf(tried));
    }

    /** Returns the standard error of a parameter by the delta method; NaN when not known. */
    double error(int parameter) {
        return parameters[parameter] * logError(parameter);
    }

    /** Returns the standard error of a parameter's logarithm; NaN when not known. */
    double logError(int parameter) {
        return covariance == null ? Double.NaN : Math.sqrt(covariance[parameter][parameter]);
    }
}
