package halte.segmentation.channel;

import halte.model.Interval;

/**
 * The share of a channel in all days of contact of some customers. Those of one customer are alike, so that customers are the cases: W. G. Cochran,
 * Sampling Techniques (3rd edition 1977), section 6.3.
 */
final class Ratio {

    private static final double DEVIATIONS = 1.959963984540054;

    private long customers;
    private double own;
    private double all;
    private double ownSquares;
    private double products;
    private double allSquares;

    void add(double days, double total) {
        customers++;
        own += days;
        all += total;
        ownSquares += days * days;
        products += days * total;
        allSquares += total * total;
    }

    long customers() {
        return customers;
    }

    double days() {
        return own;
    }

    double share() {
        return all == 0 ? Double.NaN : own / all;
    }

    Interval interval() {
        double share = share();
        if (customers < 2 || Double.isNaN(share)) {
            return Interval.UNKNOWN;
        }
        double residue = Math.max(0, ownSquares - 2 * share * products + share * share * allSquares);
        double error = Math.sqrt(residue * customers / (customers - 1)) / all;
        return new Interval(Math.max(0, share - DEVIATIONS * error), Math.min(1, share + DEVIATIONS * error), 0.95);
    }
}
