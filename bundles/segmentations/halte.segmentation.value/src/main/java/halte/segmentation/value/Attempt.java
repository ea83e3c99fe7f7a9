package halte.segmentation.value;

/**
 * One search that was tried.
 *
 * @param method the method
 * @param start the parameters that it started from
 * @param found the best parameters that it saw
 * @param logLikelihood the logarithm of the likelihood there
 * @param evaluations how often the likelihood was evaluated
 * @param finished whether the method itself came to an end
 */
record Attempt(
        String method, double[] start, double[] found, double logLikelihood, int evaluations, boolean finished) {}
