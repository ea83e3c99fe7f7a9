package halte.segmentation.layers;

import halte.model.Interval;
import halte.segmentation.api.Layers.Repeat;
import halte.segmentation.statistics.Shares;

/** Says how many customers of a node ordered again, with Wilson's score interval (JASA 22, 1927). */
final class Repeats {

    private static final double WIDEST = 0.2;

    private final int floor;
    private final double everybody;

    Repeats(int floor, Cell everybody) {
        this.floor = floor;
        this.everybody = everybody.ordered < floor ? Double.NaN : rate(everybody.repeated, everybody.ordered);
    }

    Repeat of(Cell cell) {
        if (cell.ordered < floor) {
            return new Repeat(-1, Double.NaN, Interval.UNKNOWN, Double.NaN, false);
        }
        double rate = rate(cell.repeated, cell.ordered);
        Interval interval = Interval.wilson(rate, cell.ordered);
        return new Repeat(cell.ordered, rate, interval, against(rate), interval.high() - interval.low() <= WIDEST);
    }

    /** Returns a rate against that of everybody; NaN when there is none. */
    double against(double rate) {
        return everybody == 0 ? Double.NaN : rate / everybody;
    }

    static double rate(long repeated, long ordered) {
        return Shares.of(repeated, ordered);
    }
}
