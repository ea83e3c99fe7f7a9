package halte.segmentation.rfm;

/** Finds the boundaries between scores. */
sealed interface CutMethod {

    /**
     * Cuts a dimension's values.
     *
     * @param sorted finite values, ascending; must not be changed
     * @param bins how many scores there are
     * @return at most {@code bins - 1} boundaries, ascending; none without values unless they are fixed
     */
    double[] cuts(double[] sorted, int bins);

    /** Tells whether a value equal to a boundary belongs to the values above it. */
    boolean atCutAbove();

    /** Boundaries that somebody chose; each is the smallest value of the class above it. */
    record Fixed(double[] boundaries) implements CutMethod {

        @Override
        public double[] cuts(double[] sorted, int bins) {
            return boundaries;
        }

        @Override
        public boolean atCutAbove() {
            return true;
        }
    }

    /**
     * Quantiles of type 7 (Hyndman and Fan 1996).
     *
     * @param plusOne whether to do as the R package rfm does: add one to each quantile, and let a value equal to a boundary belong above
     */
    record Quantile(boolean plusOne) implements CutMethod {

        @Override
        public double[] cuts(double[] sorted, int bins) {
            double[] cuts = new double[sorted.length == 0 ? 0 : bins - 1];
            for (int i = 0; i < cuts.length; i++) {
                cuts[i] = quantile(sorted, i + 1, bins) + (plusOne ? 1 : 0);
            }
            return cuts;
        }

        private static double quantile(double[] sorted, int part, int parts) {
            long numerator = (sorted.length - 1L) * part;
            int low = (int) (numerator / parts);
            double fraction = (numerator % parts) / (double) parts;
            double below = sorted[low];
            double above = fraction == 0 ? below : sorted[low + 1];
            return below == above ? below : between(below, above, fraction);
        }

        private static double between(double below, double above, double fraction) {
            double distance = above - below;
            // The difference of two huge values of opposite sign is no finite number.
            return Double.isFinite(distance) ? below + fraction * distance : (1 - fraction) * below + fraction * above;
        }

        @Override
        public boolean atCutAbove() {
            return plusOne;
        }
    }

    /** Natural breaks after Fisher and Jenks; a boundary is the largest value of the class below it. */
    record Jenks() implements CutMethod {

        @Override
        public double[] cuts(double[] sorted, int bins) {
            return new NaturalBreaks(sorted).cuts(bins);
        }

        @Override
        public boolean atCutAbove() {
            return false;
        }
    }
}
