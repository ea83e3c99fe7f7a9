package halte.segmentation.touchpoint;

import halte.segmentation.api.Touchpoints.Score;
import halte.segmentation.statistics.Moments;

/** Number, sum and squares of a number per segment, and over everybody; each customer is counted once. */
final class Sums {

    final double[] number;
    final double[] sum;
    final double[] squares;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;

    Sums(int width) {
        number = new double[width];
        sum = new double[width];
        squares = new double[width];
    }

    void add(Places places, int row, double value) {
        low = Math.min(low, value);
        high = Math.max(high, value);
        for (int i = places.starts()[row]; i < places.starts()[row + 1]; i++) {
            add(places.positions()[i], value);
        }
        add(places.segments(), value);
    }

    private void add(int position, double value) {
        number[position]++;
        sum[position] += value;
        squares[position] += value * value;
    }

    void plus(Sums other) {
        low = Math.min(low, other.low);
        high = Math.max(high, other.high);
        for (int i = 0; i < number.length; i++) {
            number[i] += other.number[i];
            sum[i] += other.sum[i];
            squares[i] += other.squares[i];
        }
    }

    long everybody() {
        return (long) number[number.length - 1];
    }

    Moments moments(int position) {
        double n = number[position];
        double mean = n == 0 ? Double.NaN : sum[position] / n;
        double variance = n < 2 ? Double.NaN : Math.max(0, (squares[position] - n * mean * mean) / (n - 1));
        return new Moments((long) n, mean, variance < 1e-12 * mean * mean ? 0 : variance);
    }

    Score score(int position) {
        Moments moments = moments(position);
        return new Score(moments.number(), moments.mean(), moments.interval());
    }
}
