package halte.segmentation.value;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Slope and observed information of a likelihood in the logarithms of its parameters, by central differences. */
final class Curvature {

    private static final double STEP = 1e-3;

    private final double[] gradient;
    private final RealMatrix information;

    Curvature(Likelihood likelihood, double[] logs) {
        int n = logs.length;
        gradient = new double[n];
        information = MatrixUtils.createRealMatrix(n, n);
        double here = Searches.at(likelihood, logs);
        double[] above = new double[n];
        double[] below = new double[n];
        for (int i = 0; i < n; i++) {
            above[i] = at(likelihood, logs, STEP, i, i);
            below[i] = at(likelihood, logs, -STEP, i, i);
            gradient[i] = (above[i] - below[i]) / (2 * STEP);
            information.setEntry(i, i, (2 * here - above[i] - below[i]) / (STEP * STEP));
            for (int j = 0; j < i; j++) {
                double both = at(likelihood, logs, STEP, i, j) + at(likelihood, logs, -STEP, i, j) + 2 * here;
                double mixed = (both - above[i] - below[i] - above[j] - below[j]) / (2 * STEP * STEP);
                information.setEntry(i, j, -mixed);
                information.setEntry(j, i, -mixed);
            }
        }
    }

    /** Returns how often the likelihood is evaluated for so many parameters. */
    static int evaluations(int parameters) {
        return 1 + parameters + parameters * parameters;
    }

    private static double at(Likelihood likelihood, double[] logs, double move, int i, int j) {
        double[] moved = logs.clone();
        moved[i] += move;
        moved[j] += i == j ? 0 : move;
        return Searches.at(likelihood, moved);
    }

    /** Tells whether the likelihood falls in all directions, none of them hardly noticeable. */
    boolean peaked(double least) {
        for (double[] row : information.getData()) {
            for (double entry : row) {
                if (!Double.isFinite(entry)) {
                    return false;
                }
            }
        }
        EigenDecompositionSymmetric parts = new EigenDecompositionSymmetric(information);
        for (double value : parts.getEigenvalues()) {
            if (!(value > least)) {
                return false;
            }
        }
        return true;
    }

    double[][] covariance() {
        return MatrixUtils.inverse(information).getData();
    }

    /** Returns Newton's step. */
    double[] step() {
        return MatrixUtils.inverse(information).operate(gradient);
    }

    /** Returns by how much the likelihood would grow with Newton's step. */
    double shortfall() {
        double sum = 0;
        double[] step = step();
        for (int i = 0; i < step.length; i++) {
            sum += step[i] * gradient[i] / 2;
        }
        return sum;
    }
}
