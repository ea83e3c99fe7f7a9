package halte.segmentation.propensity;

import halte.model.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * A tenth of the customers, by what is foretold of them.
 *
 * @param customers how many they are
 * @param foretold their mean probability
 * @param events how many did it
 */
record Decile(int customers, double foretold, int events) {

    static final int TENTHS = 10;

    /** Returns the tenths, the likeliest first. */
    static List<Decile> of(Order order, double[] probabilities, boolean[] did) {
        List<Decile> deciles = new ArrayList<>();
        int size = probabilities.length;
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            int begin = (int) ((long) size * tenth / TENTHS);
            int end = (int) ((long) size * (tenth + 1) / TENTHS);
            double sum = 0;
            int events = 0;
            for (int place = begin; place < end; place++) {
                sum += probabilities[order.customer(place)];
                events += did[order.customer(place)] ? 1 : 0;
            }
            if (end > begin) {
                deciles.add(new Decile(end - begin, sum / (end - begin), events));
            }
        }
        return deciles;
    }

    double observed() {
        return events / (double) customers;
    }

    Interval interval() {
        return Interval.wilson(observed(), customers);
    }

    /** Tells whether what was foretold lies within the interval of what was observed. */
    boolean right() {
        return interval().low() <= foretold && foretold <= interval().high();
    }

    /** Returns what this tenth adds to the statistic of Hosmer and Lemeshow. */
    double misfit() {
        double off = events - customers * foretold;
        return off * off / (customers * foretold * (1 - foretold));
    }
}
