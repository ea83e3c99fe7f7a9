package halte.segmentation.propensity;

/**
 * What a variable adds to the logit, before its coefficient: its logarithm, scaled; or 1 when it is missing. Values beyond those that were
 * learned from count as the nearest of them.
 *
 * @param variable the position of the variable
 * @param missing whether it tells that the variable is missing
 * @param low the smallest logarithm learned from
 * @param high the largest
 * @param centre the median
 * @param scale what counts as one unit
 * @param mean the mean of the term among those learned from
 * @param lean by how much the term is larger among those who did it than among the others
 */
record Term(
        int variable, boolean missing, double low, double high, double centre, double scale, double mean, double lean) {

    /** Returns the term for the logarithm of a variable; NaN for a missing one. */
    double of(double logarithm) {
        if (missing) {
            return Double.isNaN(logarithm) ? 1 : 0;
        }
        return Double.isNaN(logarithm) ? 0 : (Math.max(low, Math.min(high, logarithm)) - centre) / scale;
    }

    Term observed(double newMean, double newLean) {
        return new Term(variable, missing, low, high, centre, scale, newMean, newLean);
    }
}
