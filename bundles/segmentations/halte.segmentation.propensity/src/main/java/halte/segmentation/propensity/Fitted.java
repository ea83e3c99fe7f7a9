package halte.segmentation.propensity;

/**
 * A fitted logistic regression.
 *
 * @param coefficients the coefficients, the constant first
 * @param errors their standard errors
 * @param penalty the ridge penalty
 * @param likelihood the log-likelihood, without the penalty
 * @param steps how many steps it took
 * @param converged whether the steps ended because nothing was left to gain
 */
record Fitted(
        double[] coefficients, double[] errors, double penalty, double likelihood, int steps, boolean converged) {}
