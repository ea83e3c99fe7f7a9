package halte.segmentation.motives;

/**
 * Whether items tell of the same thing: L. J. Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16 (1951) 297-334.
 *
 * @param alpha Cronbach's alpha of the items; NaN with fewer than two, or when no two are known of the same customers
 * @param together the mean correlation of two items; NaN likewise
 * @param purged the same without the luck of few touches: C. Spearman, The proof and measurement of association between two things, American
 *     Journal of Psychology 15 (1904) 72-101
 * @param own the mean correlation of each item with the others; NaN likewise
 */
record Consistency(double alpha, double together, double purged, double[] own) {

    private static final int FEWEST = 10;

    /**
     * Looks at items by customer. Covariances are those of the customers of whom both items are known.
     *
     * @param items by item the customers' numbers; NaN where not known
     * @param reliable which part of each item is no luck
     */
    static Consistency of(double[][] items, double[] reliable) {
        int k = items.length;
        double[] own = new double[k];
        int[] others = new int[k];
        double[] sums = new double[3];
        double variances = 0;
        int pairs = 0;
        for (int i = 0; i < k; i++) {
            variances += Pair.of(items[i], items[i]).covariance();
            for (int j = i + 1; j < k; j++) {
                Pair pair = Pair.of(items[i], items[j]);
                if (pair.known()) {
                    sums[0] += pair.covariance();
                    sums[1] += pair.correlation();
                    sums[2] += pair.correlation() / Math.sqrt(reliable[i] * reliable[j]);
                    own[i] += pair.correlation();
                    own[j] += pair.correlation();
                    others[i]++;
                    others[j]++;
                    pairs++;
                }
            }
        }
        for (int i = 0; i < k; i++) {
            own[i] /= others[i];
        }
        // Pairs that nobody has both of count as the mean of the others.
        double all = sums[0] / pairs * k * (k - 1.0);
        return new Consistency(k / (k - 1.0) * all / (variances + all), sums[1] / pairs, sums[2] / pairs, own);
    }

    /**
     * Two items among the customers who have both.
     *
     * @param customers how many these are
     * @param covariance their sample covariance
     * @param correlation their correlation; NaN when one of them does not differ
     */
    record Pair(int customers, double covariance, double correlation) {

        boolean known() {
            return customers >= FEWEST && correlation == correlation;
        }

        static Pair of(double[] one, double[] other) {
            int n = 0;
            double meanOne = 0;
            double meanOther = 0;
            double both = 0;
            double squaresOne = 0;
            double squaresOther = 0;
            for (int i = 0; i < one.length; i++) {
                if (one[i] == one[i] && other[i] == other[i]) {
                    n++;
                    double offOne = one[i] - meanOne;
                    double offOther = other[i] - meanOther;
                    meanOne += offOne / n;
                    meanOther += offOther / n;
                    both += offOne * (other[i] - meanOther);
                    squaresOne += offOne * (one[i] - meanOne);
                    squaresOther += offOther * (other[i] - meanOther);
                }
            }
            double spread = Math.sqrt(squaresOne) * Math.sqrt(squaresOther);
            double correlation = spread > 0 ? Math.max(-1, Math.min(1, both / spread)) : Double.NaN;
            return new Pair(n, both / (n - 1), correlation);
        }
    }
}
