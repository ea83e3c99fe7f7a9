package halte.segmentation.micro.cluster;

import java.util.List;

/** Pearson's correlations of coordinates. */
public final class Correlations {

    private final Blocks points;
    private final double[] means;
    private final double[] deviations;

    /** Takes the points. */
    public Correlations(Blocks points) {
        this.points = points;
        this.means = new double[points.width()];
        this.deviations = new double[points.width()];
        for (int column = 0; column < points.width(); column++) {
            double sum = 0;
            for (int row = 0; row < points.rows(); row++) {
                sum += points.at(row, column);
            }
            means[column] = sum / Math.max(1, points.rows());
            deviations[column] = Math.sqrt(Math.max(0, covariance(column, column)));
        }
    }

    private double covariance(int one, int other) {
        double sum = 0;
        for (int block = 0; block < points.count(); block++) {
            sum += Basis.dot(points.get(block)[one], points.get(block)[other]);
        }
        return sum / Math.max(1, points.rows()) - means[one] * means[other];
    }

    /** Returns the correlation of two coordinates; 0 when one does not vary. */
    public double of(int one, int other) {
        double product = deviations[one] * deviations[other];
        return product > 0 ? covariance(one, other) / product : 0;
    }

    /**
     * Returns the first of some columns that correlates with a column at least that much, in either direction.
     *
     * @param column the column
     * @param others the columns to compare with
     * @param limit the correlation, 0–1
     * @return the column found, negative when there is none
     */
    public int first(int column, List<Integer> others, double limit) {
        for (int other : others) {
            if (Math.abs(of(column, other)) >= limit) {
                return other;
            }
        }
        return -1;
    }
}
