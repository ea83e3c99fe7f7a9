package halte.segmentation.motives;

import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Least squares with an intercept, by QR decomposition block after block (G. H. Golub, Numerical methods for solving linear least squares
 * problems, Numer. Math. 7 (1965) 206-216): as exact as with all customers at once, in the memory of one block.
 */
final class Regression {

    private static final int BLOCK = 512;
    private static final double DEPENDENT = 1e-11;

    private final int columns;
    private final double[][] block;
    private int filled;
    private long customers;

    Regression(int predictors) {
        this.columns = predictors + 2;
        this.block = new double[BLOCK + columns][columns];
    }

    void add(double y, double[] x) {
        if (filled == block.length) {
            reduce();
        }
        double[] row = block[filled++];
        row[0] = 1;
        System.arraycopy(x, 0, row, 1, columns - 2);
        row[columns - 1] = y;
        customers++;
    }

    private void reduce() {
        while (filled < columns) {
            Arrays.fill(block[filled++], 0);
        }
        RealMatrix all = MatrixUtils.createRealMatrix(Arrays.copyOf(block, filled));
        RealMatrix r = new QRDecomposition(all).getR();
        for (int i = 0; i < columns; i++) {
            System.arraycopy(r.getRow(i), 0, block[i], 0, columns);
        }
        filled = columns;
    }

    /** Solves; null when predictors follow from each other, do not differ, or there are too few customers. */
    Solution solve() {
        reduce();
        int p = columns - 1;
        double total = 0;
        for (int i = 1; i <= p; i++) {
            total += block[i][p] * block[i][p];
        }
        if (customers <= p || !(total > 0) || Double.isInfinite(total) || dependent(p)) {
            return null;
        }
        double[][] inverse = inverse(p);
        double[] coefficients = new double[p];
        for (int i = 0; i < p; i++) {
            for (int k = i; k < p; k++) {
                coefficients[i] += inverse[i][k] * block[k][p];
            }
        }
        return new Solution(customers, coefficients, inverse, block[p][p] * block[p][p], total);
    }

    /** Tells whether a predictor follows from those before it. */
    private boolean dependent(int p) {
        for (int i = 0; i < p; i++) {
            double length = 0;
            for (int k = 0; k <= i; k++) {
                length += block[k][i] * block[k][i];
            }
            if (!(Math.abs(block[i][i]) > DEPENDENT * Math.sqrt(length))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the inverse of the upper triangle. */
    private double[][] inverse(int p) {
        double[][] inverse = new double[p][p];
        for (int column = 0; column < p; column++) {
            for (int i = column; i >= 0; i--) {
                double sum = i == column ? 1 : 0;
                for (int k = i + 1; k <= column; k++) {
                    sum -= block[i][k] * inverse[k][column];
                }
                inverse[i][column] = sum / block[i][i];
            }
        }
        return inverse;
    }
}
