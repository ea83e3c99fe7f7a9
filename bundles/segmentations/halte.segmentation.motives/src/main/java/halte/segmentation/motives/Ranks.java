package halte.segmentation.motives;

import java.util.Arrays;

/**
 * The share of customers below a value, equal ones counting half; linear between the values that are kept.
 *
 * @param values values, ascending
 * @param shares the share of customers below each
 */
record Ranks(double[] values, double[] shares) implements Scale {

    private static final int MOST = 200;

    /** Learns from sorted values. */
    static Ranks of(double[] sorted) {
        double[] values = new double[sorted.length];
        double[] shares = new double[sorted.length];
        int size = 0;
        for (int from = 0; from < sorted.length; ) {
            int until = from + 1;
            while (until < sorted.length && sorted[until] == sorted[from]) {
                until++;
            }
            values[size] = sorted[from] + 0.0;
            shares[size++] = (from + until) / 2.0 / sorted.length;
            from = until;
        }
        return new Ranks(Arrays.copyOf(values, size), Arrays.copyOf(shares, size)).thinned();
    }

    private Ranks thinned() {
        if (values.length <= MOST) {
            return this;
        }
        double[] kept = new double[MOST];
        double[] at = new double[MOST];
        int size = 0;
        int last = -1;
        for (int i = 0; i < MOST; i++) {
            int wanted = Math.max(last + 1, position(i / (MOST - 1.0)));
            if (wanted < values.length) {
                kept[size] = values[wanted];
                at[size++] = shares[wanted];
                last = wanted;
            }
        }
        return new Ranks(Arrays.copyOf(kept, size), Arrays.copyOf(at, size));
    }

    /** Returns the position of the first value with so many below it, or the last one. */
    private int position(double share) {
        int found = Arrays.binarySearch(shares, share);
        return Math.min(shares.length - 1, found < 0 ? -found - 1 : found);
    }

    @Override
    public double of(double value) {
        if (Double.isNaN(value)) {
            return value;
        }
        int found = Arrays.binarySearch(values, value + 0.0);
        if (found >= 0) {
            return shares[found];
        }
        int above = -found - 1;
        if (above == 0 || above == values.length) {
            return above == 0 ? shares[0] / 2 : (1 + shares[above - 1]) / 2;
        }
        double part = (value - values[above - 1]) / (values[above] - values[above - 1]);
        return shares[above - 1] + part * (shares[above] - shares[above - 1]);
    }
}
