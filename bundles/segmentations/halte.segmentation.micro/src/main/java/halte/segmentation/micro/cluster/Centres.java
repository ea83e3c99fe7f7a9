package halte.segmentation.micro.cluster;

import java.util.Arrays;

/**
 * The middles of groups, and how far points are from them. The distance of a point x to a centre c enters as its score
 * {@code |c|²/2 - x·c}, which is half of the squared distance less {@code |x|²/2}: the nearest centre has the lowest score. Scores are
 * added up in the same order for blocks and for single points, so that both give the same to the last bit.
 */
public final class Centres {

    private static final int STEP = 4;

    private final int groups;
    private final int width;
    private final int padded;
    private final float[] weights;
    private final float[] half;

    /**
     * Takes centres.
     *
     * @param centres the coordinates by group
     * @param width the number of coordinates
     */
    public Centres(float[][] centres, int width) {
        this.groups = centres.length;
        this.width = width;
        this.padded = padded(width);
        this.weights = new float[groups * padded];
        this.half = new float[groups];
        for (int group = 0; group < groups; group++) {
            System.arraycopy(centres[group], 0, weights, group * padded, width);
            half[group] = half(centres[group]);
        }
    }

    private static float half(float[] centre) {
        double sum = 0;
        for (float value : centre) {
            sum += (double) value * value;
        }
        return (float) (sum / 2);
    }

    /** Returns how many columns a point of this width has in memory. */
    public static int padded(int width) {
        return (width + STEP - 1) / STEP * STEP;
    }

    /** Returns the number of groups. */
    public int groups() {
        return groups;
    }

    /** Returns the number of coordinates. */
    public int width() {
        return width;
    }

    /** Returns a coordinate of a centre. */
    public float at(int group, int column) {
        return weights[group * padded + column];
    }

    /** Returns the coordinates by group. */
    public float[][] coordinates() {
        float[][] copy = new float[groups][width];
        for (int group = 0; group < groups; group++) {
            System.arraycopy(weights, group * padded, copy[group], 0, width);
        }
        return copy;
    }

    /** Returns the squared distance of two centres. */
    public double distance(int one, int other) {
        double sum = 0;
        for (int column = 0; column < width; column++) {
            double difference = at(one, column) - at(other, column);
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * Scores a block of points.
     *
     * @param block the points
     * @param scores gets the scores by group and row
     */
    public void scores(float[][] block, float[][] scores) {
        for (int group = 0; group < groups; group++) {
            Arrays.fill(scores[group], half[group]);
        }
        subtract(block, scores);
    }

    /** Subtracts from each row's scores its inner products with the centres. */
    void subtract(float[][] block, float[][] scores) {
        for (int c = 0; c < padded; c += STEP) {
            for (int group = 0; group < groups; group++) {
                subtract(group * padded + c, scores[group], block[c], block[c + 1], block[c + 2], block[c + 3]);
            }
        }
    }

    // The row is the only index, else the compiler would not use vector instructions.
    private void subtract(int at, float[] scores, float[] a, float[] b, float[] c, float[] d) {
        float forA = weights[at];
        float forB = weights[at + 1];
        float forC = weights[at + 2];
        float forD = weights[at + 3];
        for (int row = 0; row < scores.length; row++) {
            scores[row] -= (a[row] * forA + b[row] * forB) + (c[row] * forC + d[row] * forD);
        }
    }

    /**
     * Scores one point.
     *
     * @param point the coordinates, at least {@link #padded} of them
     * @param group the group
     */
    public float score(float[] point, int group) {
        float score = half[group];
        int at = group * padded;
        for (int c = 0; c < padded; c += STEP, at += STEP) {
            score -= (point[c] * weights[at] + point[c + 1] * weights[at + 1])
                    + (point[c + 2] * weights[at + 2] + point[c + 3] * weights[at + 3]);
        }
        return score;
    }

    /**
     * Finds the group with the lowest score of each row of a scored block; the first of equals.
     *
     * @param scores the scores by group and row
     * @param nearest gets the groups
     * @param least gets their scores
     */
    public void nearest(float[][] scores, int[] nearest, float[] least) {
        Arrays.fill(nearest, 0);
        System.arraycopy(scores[0], 0, least, 0, Blocks.ROWS);
        for (int group = 1; group < groups; group++) {
            lower(scores[group], group, nearest, least);
        }
    }

    private static void lower(float[] scores, int group, int[] nearest, float[] least) {
        for (int row = 0; row < Blocks.ROWS; row++) {
            boolean lower = scores[row] < least[row];
            nearest[row] = lower ? group : nearest[row];
            least[row] = lower ? scores[row] : least[row];
        }
    }
}
