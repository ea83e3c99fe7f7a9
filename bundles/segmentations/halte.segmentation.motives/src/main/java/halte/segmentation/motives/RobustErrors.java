package halte.segmentation.motives;

/**
 * Standard errors that hold where some customers vary more than others, as buyers do: HC3 of J. G. MacKinnon and H. White, Journal of
 * Econometrics 29 (1985) 305-325.
 */
final class RobustErrors {

    private static final double ALL_BUT_FIXED = 1e-8;

    private final Solution solution;
    private final double[][] middle;
    private final double[] turned;

    RobustErrors(Solution solution) {
        this.solution = solution;
        int p = solution.coefficients().length;
        this.middle = new double[p][p];
        this.turned = new double[p];
    }

    /** Adds a customer from whom the regression was solved. */
    void add(double y, double[] x) {
        double leverage = 0;
        for (int i = 0; i < turned.length; i++) {
            double sum = solution.inverse()[0][i];
            for (int k = 1; k < turned.length; k++) {
                sum += solution.inverse()[k][i] * x[k - 1];
            }
            turned[i] = sum;
            leverage += sum * sum;
        }
        double off = (y - solution.predict(x)) / Math.max(ALL_BUT_FIXED, 1 - leverage);
        for (int i = 0; i < turned.length; i++) {
            for (int k = 0; k < turned.length; k++) {
                middle[i][k] += off * off * turned[i] * turned[k];
            }
        }
    }

    double[] errors() {
        double[] errors = new double[turned.length];
        for (int i = 0; i < errors.length; i++) {
            double[] own = solution.inverse()[i];
            double sum = 0;
            for (int k = 0; k < own.length; k++) {
                for (int l = 0; l < own.length; l++) {
                    sum += own[k] * middle[k][l] * own[l];
                }
            }
            errors[i] = Math.sqrt(Math.max(0, sum));
        }
        return errors;
    }
}
