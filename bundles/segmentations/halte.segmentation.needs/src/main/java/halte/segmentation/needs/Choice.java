package halte.segmentation.needs;

/**
 * What merging into so many groups means.
 *
 * @param groups how many
 * @param numbers each group's merged one
 * @param silhouette how well they are set apart; NaN for one
 * @param stability how far merging samples of the answers gives the same, 1 fully; NaN where there is nothing to choose
 * @param kept which part of the differences in needs is left
 * @param lowest the least overlap of two groups that are put together; 1 without any
 * @param overlap the mean overlap of the two that were put together last; 1 without any
 * @param residual how many needs the groups of a merged one do not share, over all merged ones
 */
record Choice(
        int groups,
        int[] numbers,
        double silhouette,
        double stability,
        double kept,
        double lowest,
        double overlap,
        int residual) {

    /** Below this, samples of the answers are merged too differently to rely on. */
    static final double STABLE = 0.7;

    boolean stable() {
        return Double.isNaN(stability) || stability >= STABLE;
    }
}
