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
        double here = at(likelihood, logs, 0, 0, 0, 0);
        for (int i = 0; i < n; i++) {
            double above = at(likelihood, logs, i, STEP, i, 0);
            double below = at(likelihood, logs, i, -STEP, i, 0);
            gradient[i] = (above - below) / (2 * STEP);
            information.setEntry(i, i, -(above - 2 * here + below) / (STEP * STEP));
            for (int j = 0; j < i; j++) {
                double mixed = at(likelihood, logs, i, STEP, j, STEP)
                        - at(likelihood, logs, i, STEP, j, -STEP)
                        - at(likelihood, logs, i, -STEP, j, STEP)
                        + at(likelihood, logs, i, -STEP, j, -STEP);
                information.setEntry(i, j, -mixed / (4 * STEP * STEP));
                information.setEntry(j, i, information.getEntry(i, j));
            }
        }
    }

    private static double at(Likelihood likelihood, double[] logs, int i, double move, int j, double other) {
        double[] moved = logs.clone();
        moved[i] += move;
        moved[j] += other;
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
