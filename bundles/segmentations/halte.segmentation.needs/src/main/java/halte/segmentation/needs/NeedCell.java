package halte.segmentation.needs;

import halte.model.Interval;

/**
 * How important a need in a category is to a group.
 *
 * @param n how many of the group it is known of
 * @param mean the mean importance, 0–1; NaN when it is known of nobody
 * @param interval how sure the mean is
 * @param enough whether it is known of enough of them
 */
record NeedCell(long n, double mean, Interval interval, boolean enough) {

    /** Returns the importance; NaN when it is known of too few. */
    double importance() {
        return enough ? mean : Double.NaN;
    }

    static double[] importances(NeedCell[] cells) {
        double[] vector = new double[cells.length];
        for (int column = 0; column < vector.length; column++) {
            vector[column] = cells[column].importance();
        }
        return vector;
    }
}
