package halte.segmentation.rfm;

/**
 * Turns a dimension's values into scores from 1, worst, to {@code bins}, best. Equal values get equal scores.
 *
 * @param dimension the dimension; few days of recency are good, otherwise much is good
 * @param bins how many scores there are
 * @param cuts the boundaries between scores, ascending, at most {@code bins - 1}; equal ones leave a score unused
 * @param atCutAbove whether a value equal to a boundary belongs to the values above it
 */
record Scale(Dimension dimension, int bins, double[] cuts, boolean atCutAbove) {

    int score(double value) {
        int rank = rank(value);
        return dimension == Dimension.RECENCY ? bins - rank : 1 + rank;
    }

    /** Returns how many boundaries lie below the value. */
    int rank(double value) {
        int rank = 0;
        while (rank < cuts.length && (atCutAbove ? cuts[rank] <= value : cuts[rank] < value)) {
            rank++;
        }
        return rank;
    }
}
