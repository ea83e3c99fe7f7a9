package halte.segmentation.propensity;

import java.util.stream.IntStream;

/** Customers by descending score. */
final class Order {

    private final double[] scores;
    private final boolean[] did;
    private final int[] customers;

    Order(double[] scores, boolean[] did) {
        this.scores = scores;
        this.did = did;
        this.customers = IntStream.range(0, scores.length)
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int customer(int place) {
        return customers[place];
    }

    /** Returns how many of the first so many did it; of equals at the boundary as many as are expected by lot. */
    double events(int first) {
        double events = 0;
        for (int begin = 0; begin < first; ) {
            int end = begin;
            int among = 0;
            while (end < customers.length && scores[customers[end]] == scores[customers[begin]]) {
                among += did[customers[end++]] ? 1 : 0;
            }
            events += among * Math.min(1, (first - begin) / (double) (end - begin));
            begin = end;
        }
        return events;
    }
}
