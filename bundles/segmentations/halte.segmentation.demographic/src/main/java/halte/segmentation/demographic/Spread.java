package halte.segmentation.demographic;

/** Number, mean and squared deviations of groups of values, gathered one by one after B. P. Welford (Technometrics 4, 1962). */
final class Spread {

    private final long[] count;
    private final double[] mean;
    private final double[] squares;

    Spread(int groups) {
        count = new long[groups];
        mean = new double[groups];
        squares = new double[groups];
    }

    void add(int group, double value) {
        double off = value - mean[group];
        mean[group] += off / ++count[group];
        squares[group] += off * (value - mean[group]);
    }

    int groups() {
        return count.length;
    }

    long count(int group) {
        return count[group];
    }

    double mean(int group) {
        return count[group] == 0 ? Double.NaN : mean[group];
    }

    double squares(int group) {
        return squares[group];
    }

    /** Returns the sample standard deviation; NaN below two values. */
    double deviation(int group) {
        return count[group] < 2 ? Double.NaN : Math.sqrt(squares[group] / (count[group] - 1));
    }
}
