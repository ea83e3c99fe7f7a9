package halte.segmentation.micro.cluster;

/** Arithmetic on sets of directions. */
final class Basis {

    private Basis() {}

    /** Makes directions orthogonal to each other and of length one (modified Gram–Schmidt, twice over). */
    static void orthonormal(float[][] directions) {
        double[][] exact = new double[directions.length][];
        for (int i = 0; i < directions.length; i++) {
            exact[i] = new double[directions[i].length];
            for (int j = 0; j < exact[i].length; j++) {
                exact[i][j] = directions[i][j];
            }
            for (int twice = 0; twice < 2; twice++) {
                for (int before = 0; before < i; before++) {
                    add(exact[i], exact[before], -dot(exact[i], exact[before]));
                }
                scale(exact[i]);
            }
            round(exact[i], directions[i]);
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] other, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * other[i];
        }
    }

    private static void scale(double[] direction) {
        double length = Math.sqrt(dot(direction, direction));
        if (length > 0) {
            for (int i = 0; i < direction.length; i++) {
                direction[i] /= length;
            }
        }
    }

    private static void round(double[] exact, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = (float) exact[i];
        }
    }

    /** Scales directions to length one, so that floats can hold them. */
    static float[][] unit(double[][] directions) {
        float[][] unit = new float[directions.length][];
        for (int i = 0; i < unit.length; i++) {
            scale(directions[i]);
            unit[i] = new float[directions[i].length];
            round(directions[i], unit[i]);
        }
        return unit;
    }

    /** Returns the sum of the directions, each times its weight. */
    static float[] combined(float[][] directions, double[] weights) {
        double[] sum = new double[directions[0].length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += weights[i] * directions[i][j];
            }
        }
        float[] combined = new float[sum.length];
        round(sum, combined);
        return combined;
    }

    /** Adds the inner products of a block's columns. */
    static void addProducts(float[][] block, double[][] products) {
        for (int i = 0; i < products.length; i++) {
            for (int j = 0; j <= i; j++) {
                double product = dot(block[i], block[j]);
                products[i][j] += product;
                products[j][i] = products[i][j];
            }
        }
    }

    /** Adds for each column of scores the inner products with the columns of the points. */
    static void addBack(float[][] points, float[][] scores, double[][] sums) {
        for (int direction = 0; direction < sums.length; direction++) {
            double[] sum = sums[direction];
            for (int column = 0; column < sum.length; column++) {
                sum[column] += dot(points[column], scores[direction]);
            }
        }
    }

    /** Returns the inner product of two columns of a block. */
    static float dot(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int row = 0; row < Blocks.ROWS; row += 4) {
            a += one[row] * other[row];
            b += one[row + 1] * other[row + 1];
            c += one[row + 2] * other[row + 2];
            d += one[row + 3] * other[row + 3];
        }
        return (a + b) + (c + d);
    }
}
