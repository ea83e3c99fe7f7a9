package halte.segmentation.propensity;

import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Logistic regression with a ridge penalty: maximises log-likelihood − penalty × sum of squared coefficients / 2, the constant left free,
 * by Newton's steps, which are iteratively reweighted least squares; a step that gains nothing is halved.
 */
final class Logistic {

    private static final int MOST_STEPS = 60;
    private static final double ENOUGH = 1e-9;
    private static final double TINY = 1e-9;
    private static final double LEAST = 1e-6;

    private final Cases cases;
    private final double penalty;

    Logistic(Cases cases, double penalty) {
        this.cases = cases;
        this.penalty = penalty;
    }

    /** Fits from the share of events alone. */
    Fitted fit() {
        double[] start = new double[cases.width() + 1];
        double rate = cases.events() / (double) cases.size();
        start[0] = Math.log(rate / (1 - rate));
        return fit(start);
    }

    Fitted fit(double[] start) {
        double[] here = start.clone();
        Slope slope = Slope.at(cases, here);
        boolean converged = false;
        int steps = 0;
        while (!converged && steps < MOST_STEPS) {
            steps++;
            double[] gradient = gradient(slope, here);
            double[] step =
                    solver(slope).solve(MatrixUtils.createRealVector(gradient)).toArray();
            converged = gain(gradient, step) < ENOUGH * (1 + Math.abs(slope.likelihood()));
            double before = penalised(slope, here);
            for (double part = 1; !converged && part > LEAST; part /= 2) {
                double[] next = moved(here, step, part);
                Slope there = Slope.at(cases, next);
                if (penalised(there, next) >= before) {
                    here = next;
                    slope = there;
                    break;
                }
            }
        }
        return new Fitted(here, errors(slope), penalty, slope.likelihood(), steps, converged);
    }

    private static double[] moved(double[] from, double[] step, double part) {
        double[] moved = from.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += part * step[i];
        }
        return moved;
    }

    private double[] gradient(Slope slope, double[] here) {
        double[] gradient = slope.gradient().clone();
        for (int i = 1; i < gradient.length; i++) {
            gradient[i] -= penalty * here[i];
        }
        return gradient;
    }

    private double penalised(Slope slope, double[] here) {
        double squares = 0;
        for (int i = 1; i < here.length; i++) {
            squares += here[i] * here[i];
        }
        return slope.likelihood() - penalty * squares / 2;
    }

    private static double gain(double[] gradient, double[] step) {
        double gain = 0;
        for (int i = 0; i < step.length; i++) {
            gain += gradient[i] * step[i] / 2;
        }
        return gain;
    }

    private DecompositionSolver solver(Slope slope) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(slope.information());
        for (int i = 0; i < matrix.getRowDimension(); i++) {
            matrix.addToEntry(i, i, (i == 0 ? 0 : penalty) + TINY);
        }
        return new CholeskyDecomposition(matrix, 1e-9, 0).getSolver();
    }

    /** Returns standard errors: S. le Cessie and J. C. van Houwelingen, Applied Statistics 41 (1992) 191-201. */
    private double[] errors(Slope slope) {
        RealMatrix inverse = solver(slope).getInverse();
        RealMatrix covariance = inverse.multiply(MatrixUtils.createRealMatrix(slope.information()))
                .multiply(inverse);
        double[] errors = new double[covariance.getRowDimension()];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.sqrt(covariance.getEntry(i, i));
        }
        return errors;
    }
}
