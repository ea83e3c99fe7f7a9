package halte.segmentation.propensity;

import halte.model.Interval;

/**
 * How observed outcomes follow logits: slope 1 and intercept 0 where probabilities are right (D. R. Cox, Biometrika 45 (1958) 562-565). Its
 * inverse use corrects them (J. Platt, Advances in Large Margin Classifiers (1999) 61-74).
 *
 * @param intercept the intercept
 * @param interceptError its standard error
 * @param slope the slope
 * @param slopeError its standard error
 * @param excess twice by how much the log-likelihood grows by it
 */
record Correction(double intercept, double interceptError, double slope, double slopeError, double excess) {

    private static final double SURE = 1.959963984540054;

    /** Chance alone exceeds it once in a hundred, with two degrees of freedom. */
    private static final double BEYOND_CHANCE = 9.210340371976184;

    /** The same once in twenty. */
    private static final double OFF = 5.991464547107979;

    /** Fewer that did it, or did not, tell nothing. */
    static final int FEWEST = 20;

    private static final double HARDLY = 1e-6;

    /** Returns null when there are too few who did it, or did not. */
    static Correction of(double[] logits, boolean[] did) {
        float[] terms = new float[logits.length];
        double asIs = 0;
        for (int i = 0; i < terms.length; i++) {
            terms[i] = (float) logits[i];
            asIs += Slope.likelihood(logits[i], did[i]);
        }
        Cases cases = new Cases(terms, 1, did);
        if (Math.min(cases.events(), cases.size() - cases.events()) < FEWEST) {
            return null;
        }
        Fitted fitted = new Logistic(cases, HARDLY).fit(new double[] {0, 1});
        return new Correction(
                fitted.coefficients()[0],
                fitted.errors()[0],
                fitted.coefficients()[1],
                fitted.errors()[1],
                2 * (fitted.likelihood() - asIs));
    }

    /** Tells whether probabilities are off beyond chance, and can be mended without turning the order around. */
    boolean needed() {
        return excess > BEYOND_CHANCE && slope > 0;
    }

    /** Tells whether probabilities are off, as far as chance lets it be told. */
    boolean off() {
        return excess > OFF;
    }

    Interval interceptInterval() {
        return new Interval(intercept - SURE * interceptError, intercept + SURE * interceptError, 0.95);
    }

    Interval slopeInterval() {
        return new Interval(slope - SURE * slopeError, slope + SURE * slopeError, 0.95);
    }
}
