package halte.segmentation.micro.cluster;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * Principal components: few directions along which points differ most. Found by subspace iteration from random directions (Halko,
 * Martinsson and Tropp 2011), for there may be thousands of coordinates of which a few dozen directions matter.
 */
public final class Components {

    private static final int SPARE = 8;
    private static final int STEPS = 4;

    private final Centres directions;
    private final double[] variances;

    private Components(float[][] directions, int width, double[] variances) {
        this.directions = new Centres(directions, width);
        this.variances = variances;
    }

    /**
     * Finds components of points whose columns have a mean of about zero.
     *
     * @param points the points
     * @param most how many components at most
     * @param random where directions begin
     */
    public static Components of(Blocks points, int most, Random random) {
        int width = points.width();
        int found = Math.min(width, most + SPARE);
        float[][] basis = new float[found][width];
        for (float[] direction : basis) {
            for (int i = 0; i < width; i++) {
                direction[i] = (float) random.nextGaussian();
            }
        }
        Basis.orthonormal(basis);
        for (int step = 0; step < (found == width ? 0 : STEPS); step++) {
            basis = back(points, project(points, basis));
            Basis.orthonormal(basis);
        }
        return rotated(points, basis, Math.min(width, most));
    }

    private static Components rotated(Blocks points, float[][] basis, int most) {
        Blocks scores = project(points, basis);
        double[][] products = new double[basis.length][basis.length];
        for (int block = 0; block < scores.count(); block++) {
            Basis.addProducts(scores.get(block), products);
        }
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(products), 1e-12, true);
        float[][] directions = new float[most][];
        double[] variances = new double[most];
        for (int c = 0; c < most; c++) {
            directions[c] = Basis.combined(basis, eigen.getEigenvector(c).toArray());
            variances[c] = Math.max(0, eigen.getEigenvalue(c)) / Math.max(1, points.rows());
        }
        return new Components(directions, points.width(), variances);
    }

    private static Blocks project(Blocks points, float[][] basis) {
        return new Components(basis, points.width(), new double[0]).project(points);
    }

    /** Returns for each direction the sum of the points, each times its score. */
    private static float[][] back(Blocks points, Blocks scores) {
        double[][] sums = new double[scores.width()][points.width()];
        for (int block = 0; block < points.count(); block++) {
            Basis.addBack(points.get(block), scores.get(block), sums);
        }
        return Basis.unit(sums);
    }

    /** Returns the number of components. */
    public int count() {
        return directions.groups();
    }

    /** Returns the variance along a component; descending. */
    public double variance(int component) {
        return variances[component];
    }

    /** Returns the first components only. */
    public Components first(int count) {
        float[][] all = directions.coordinates();
        return new Components(Arrays.copyOf(all, count), directions.width(), Arrays.copyOf(variances, count));
    }

    /** Returns the points along the components. */
    public Blocks project(Blocks points) {
        Blocks projected = new Blocks(points.rows(), count());
        for (int block = 0; block < points.count(); block++) {
            project(points.get(block), projected.get(block));
        }
        return projected;
    }

    /** Projects a block of points; the result must hold zeros. */
    public void project(float[][] block, float[][] projected) {
        directions.subtract(block, projected);
        for (int c = 0; c < count(); c++) {
            for (int row = 0; row < Blocks.ROWS; row++) {
                projected[c][row] = -projected[c][row];
            }
        }
    }
}
