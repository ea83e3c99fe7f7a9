package halte.segmentation.engagement;

import java.util.Arrays;

/**
 * Frequency bands: nobody's touches first, then from each cut on.
 *
 * @param cuts where bands begin, in touches per 30 days, ascending and above 0; learned ones begin with whatever is more than nothing
 */
record Bands(double[] cuts) {

    /** The fewest customers with touches from whom bands are learned. */
    static final int FEWEST = 20;

    static final Bands NONE = new Bands(new double[0]);

    /** Returns the number of bands. */
    int size() {
        return cuts.length == 0 ? 0 : cuts.length + 1;
    }

    /** Returns the band of a frequency; -1 when it is not known, or when there are no bands. */
    int of(double rate) {
        if (cuts.length == 0 || !(rate >= 0)) {
            return -1;
        }
        int band = 0;
        while (band < cuts.length && rate >= cuts[band]) {
            band++;
        }
        return band;
    }

    /** Divides those who touch at all into parts of equal size, as far as equal frequencies, which stay together, allow. */
    static Bands learn(double[] rates, int bands) {
        double[] sorted = Arrays.stream(rates).filter(rate -> rate > 0).sorted().toArray();
        if (sorted.length < FEWEST) {
            return NONE;
        }
        double[] cuts = new double[bands];
        cuts[0] = Double.MIN_VALUE;
        int found = 1;
        for (int i = 1; i < bands; i++) {
            double cut = sorted[(int) ((long) sorted.length * i / bands)];
            if (cut > Math.max(sorted[0], cuts[found - 1])) {
                cuts[found++] = cut;
            }
        }
        return new Bands(Arrays.copyOf(cuts, found));
    }
}
