package halte.segmentation.micro;

import halte.segmentation.micro.cluster.Blocks;
import halte.segmentation.micro.cluster.Centres;
import java.util.Arrays;

/** Distances as people get to see them: per coordinate, in standard deviations. */
final class Distances {

    private static final int STEPS = 20;

    private Distances() {}

    /** Returns the squared lengths of a block's points. */
    static float[] squares(float[][] block) {
        float[] squares = new float[Blocks.ROWS];
        for (float[] column : block) {
            add(column, squares);
        }
        return squares;
    }

    private static void add(float[] column, float[] squares) {
        for (int row = 0; row < squares.length; row++) {
            squares[row] += column[row] * column[row];
        }
    }

    /** Returns the distance of a point to a centre, per coordinate. */
    static double of(float[] point, Centres centres, int group) {
        double sum = 0;
        for (int column = 0; column < centres.width(); column++) {
            double difference = point[column] - centres.at(group, column);
            sum += difference * difference;
        }
        return Math.sqrt(sum / centres.width());
    }

    /** Returns the quantiles of distances in steps of five percent, least and largest included. */
    static double[] quantiles(double[] distances) {
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double[] quantiles = new double[STEPS + 1];
        for (int step = 0; step <= STEPS; step++) {
            quantiles[step] = sorted[(int) Math.rint(step * (sorted.length - 1) / (double) STEPS)];
        }
        return quantiles;
    }

    /** Returns the share of a group that is at least as far from its centre, by its quantiles. */
    static double farther(double distance, double[] quantiles) {
        int last = quantiles.length - 1;
        if (distance <= quantiles[0]) {
            return 1;
        }
        for (int step = 1; step <= last; step++) {
            if (distance <= quantiles[step]) {
                double part = (distance - quantiles[step - 1]) / (quantiles[step] - quantiles[step - 1]);
                return 1 - (step - 1 + part) / last;
            }
        }
        return 0;
    }
}
