package halte.segmentation.motives;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Least squares against certified figures, and against matrices written out. */
class RegressionTest {

    /** J. W. Longley, An appraisal of least squares programs for the electronic computer, JASA 62 (1967) 819-841. */
    private static final double[][] LONGLEY = {
        {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
        {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
        {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
        {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
        {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
        {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
        {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
        {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
        {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
        {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
        {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
        {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
        {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
        {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
        {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
        {70551, 116.9, 554894, 4007, 2827, 130081, 1962}
    };

    private static Solution solve(double[][] rows) {
        Regression regression = new Regression(rows[0].length - 1);
        for (double[] row : rows) {
            regression.add(row[0], tail(row));
        }
        return regression.solve();
    }

    private static double[] tail(double[] row) {
        return java.util.Arrays.copyOfRange(row, 1, row.length);
    }

    /** The National Institute of Standards and Technology, Statistical Reference Datasets, Linear Regression, Longley: certified values. */
    @Test
    void longleysDataGivesTheCertifiedFigures() {
        Solution solution = solve(LONGLEY);
        double[] certified = {
            -3482258.63459582,
            15.0618722713733,
            -0.358191792925910E-01,
            -2.02022980381683,
            -1.03322686717359,
            -0.511041056535807E-01,
            1829.15146461355
        };
        double[] errors = {
            890420.383607373,
            84.9149257747669,
            0.334910077722432E-01,
            0.488399681651699,
            0.214274163161675,
            0.226073200069370,
            455.478499142212
        };
        for (int i = 0; i < certified.length; i++) {
            assertEquals(1, solution.coefficients()[i] / certified[i], 1e-8, "coefficient " + i);
            assertEquals(1, solution.errors()[i] / errors[i], 1e-8, "standard error " + i);
        }
        assertEquals(0.995479004577296, solution.explained(), 1e-12);
        assertEquals(304.854073561965, Math.sqrt(solution.left() / solution.freedom()), 1e-6);
        double f = (solution.total() - solution.left()) / 6 / (solution.left() / solution.freedom());
        assertEquals(330.285339234588, f, 1e-6);
        assertEquals(1 - (1 - 0.995479004577296) * 15 / 9, solution.adjusted(), 1e-12);
    }

    @Test
    void blocksGiveWhatAllCustomersAtOnceGive() {
        Random random = new Random(3);
        double[][] rows = new double[3_000][4];
        for (double[] row : rows) {
            row[1] = random.nextGaussian();
            row[2] = row[1] + random.nextGaussian();
            row[3] = random.nextInt(3);
            row[0] = 2 + row[1] - 0.5 * row[3] + (1 + row[3]) * random.nextGaussian();
        }
        Solution solution = solve(rows);
        RealMatrix x = MatrixUtils.createRealMatrix(rows.length, 4);
        RealMatrix y = MatrixUtils.createRealMatrix(rows.length, 1);
        for (int i = 0; i < rows.length; i++) {
            x.setRow(i, new double[] {1, rows[i][1], rows[i][2], rows[i][3]});
            y.setEntry(i, 0, rows[i][0]);
        }
        RealMatrix inverse = MatrixUtils.inverse(x.transpose().multiply(x));
        double[] expected = inverse.multiply(x.transpose()).multiply(y).getColumn(0);
        assertArrayEquals(expected, solution.coefficients(), 1e-10);
        assertArrayEquals(robust(x, y.getColumn(0), expected, inverse), errors(solution, rows), 1e-10);
    }

    private static double[] errors(Solution solution, double[][] rows) {
        RobustErrors robust = new RobustErrors(solution);
        for (double[] row : rows) {
            robust.add(row[0], tail(row));
        }
        return robust.errors();
    }

    /** HC3 as the paper writes it. */
    private static double[] robust(RealMatrix x, double[] y, double[] coefficients, RealMatrix inverse) {
        RealMatrix middle = MatrixUtils.createRealMatrix(4, 4);
        for (int i = 0; i < y.length; i++) {
            RealMatrix row = MatrixUtils.createRowRealMatrix(x.getRow(i));
            double leverage = row.multiply(inverse).multiply(row.transpose()).getEntry(0, 0);
            double off = (y[i] - row.operate(coefficients)[0]) / (1 - leverage);
            middle = middle.add(row.transpose().multiply(row).scalarMultiply(off * off));
        }
        RealMatrix variances = inverse.multiply(middle).multiply(inverse);
        double[] errors = new double[4];
        java.util.Arrays.setAll(errors, i -> Math.sqrt(variances.getEntry(i, i)));
        return errors;
    }

    @Test
    void whatFollowsFromEachOtherOrDoesNotDifferIsNotSolved() {
        double[][] twins = {{1, 1, 2}, {2, 2, 4}, {0, 3, 6}, {5, 4, 8}, {1, 5, 10}};
        assertNull(solve(twins));
        double[][] constant = {{1, 3}, {2, 3}, {0, 3}, {5, 3}};
        assertNull(solve(constant));
        double[][] outcome = {{1, 3}, {1, 4}, {1, 5}, {1, 9}};
        assertNull(solve(outcome));
        double[][] few = {{1, 3}, {2, 4}};
        assertNull(solve(few));
        double[][] fine = {{1, 3}, {2, 4}, {4, 5}};
        assertNotNull(solve(fine));
    }
}
