package halte.segmentation.motives;

/**
 * A solved regression.
 *
 * @param customers how many customers it rests on
 * @param coefficients the intercept, then one per predictor
 * @param inverse the inverse of the triangle of the decomposition
 * @param left the sum of squares that is left
 * @param total the sum of squares about the mean
 */
record Solution(long customers, double[] coefficients, double[][] inverse, double left, double total) {

    double explained() {
        return 1 - left / total;
    }

    /** Returns the explained share corrected for the number of predictors. */
    double adjusted() {
        return 1 - left / freedom() / (total / (customers - 1));
    }

    /** Returns the degrees of freedom that are left. */
    double freedom() {
        return customers - coefficients.length;
    }

    double predict(double[] x) {
        double sum = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            sum += coefficients[i] * x[i - 1];
        }
        return sum;
    }

    /** Returns the standard errors of the coefficients where all customers vary alike. */
    double[] errors() {
        double variance = left / freedom();
        double[] errors = new double[coefficients.length];
        for (int i = 0; i < errors.length; i++) {
            double sum = 0;
            for (double cell : inverse[i]) {
                sum += cell * cell;
            }
            errors[i] = Math.sqrt(variance * sum);
        }
        return errors;
    }
}
