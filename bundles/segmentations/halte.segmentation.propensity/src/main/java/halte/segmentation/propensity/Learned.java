package halte.segmentation.propensity;

/**
 * What was learned at a moment.
 *
 * @param scorer gives probabilities
 * @param fitted the regression
 * @param penalty the penalty and how it was chosen
 * @param customers from how many it was learned
 * @param events how many of them did it
 * @param candidates how many terms there were to choose from
 * @param correction how probabilities were off among those to correct by; null when there were too few
 */
record Learned(
        Scorer scorer,
        Fitted fitted,
        Penalty penalty,
        int customers,
        int events,
        int candidates,
        Correction correction) {

    boolean corrected() {
        return correction != null && correction.needed();
    }
}
