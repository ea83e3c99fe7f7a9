package halte.bench;

import java.util.Arrays;

/** RFM as one would write it for one purpose: whole days, five scores each by quantiles, a number of three digits per customer. */
final class HandRfm {

    private static final int BINS = 5;

    private final double[] recency;
    private final double[] frequency;
    private final double[] monetary;
    private final double[] recencyCuts;
    private final double[] frequencyCuts;
    private final double[] monetaryCuts;

    HandRfm(double[] recency, double[] frequency, double[] monetary) {
        this.recency = recency;
        this.frequency = frequency;
        this.monetary = monetary;
        double[] days = recency.clone();
        for (int i = 0; i < days.length; i++) {
            days[i] = Math.floor(days[i]);
        }
        recencyCuts = cuts(days);
        frequencyCuts = cuts(frequency.clone());
        monetaryCuts = cuts(monetary.clone());
    }

    private static double[] cuts(double[] values) {
        Arrays.sort(values);
        double[] cuts = new double[BINS - 1];
        for (int i = 0; i < cuts.length; i++) {
            double position = (values.length - 1.0) * (i + 1) / BINS;
            int low = (int) position;
            double above = values[Math.min(low + 1, values.length - 1)];
            cuts[i] = values[low] + (position - low) * (above - values[low]);
        }
        return cuts;
    }

    void assign(int[] to) {
        for (int i = 0; i < to.length; i++) {
            int r = BINS - 1 - rank(recencyCuts, Math.floor(recency[i]));
            int f = rank(frequencyCuts, frequency[i]);
            int m = rank(monetaryCuts, monetary[i]);
            to[i] = (r * 10 + f) * 10 + m;
        }
    }

    private static int rank(double[] cuts, double value) {
        int rank = 0;
        while (rank < cuts.length && cuts[rank] < value) {
            rank++;
        }
        return rank;
    }
}
