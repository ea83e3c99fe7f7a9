package halte.segmentation.value;

/**
 * Probabilities of 0, 1, 2, ... purchases in the Pareto/NBD model: those who stayed, and those who left at some moment before. The
 * integral over that moment is taken day by day over the share of customers who left, with five points of Gauss and Legendre.
 */
final class ParetoNbdShares {

    private static final double[] POINTS = {
        -0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664
    };
    private static final double[] WEIGHTS = {
        0.23692688505618908, 0.47862867049936647, 0.5688888888888889, 0.47862867049936647, 0.23692688505618908
    };

    private final ParetoNbd model;
    private final int most;
    private final double unit;

    ParetoNbdShares(ParetoNbd model, int most, double unit) {
        this.model = model;
        this.most = most;
        this.unit = unit;
    }

    double[][] upTo(int days) {
        double[][] shares = new double[days + 1][most + 1];
        double[] gone = new double[most + 1];
        for (int day = 0; day <= days; day++) {
            double left = left(day);
            for (int x = 0; x <= most; x++) {
                gone[x] += day == 0 ? 0 : between(x, left(day - 1), left);
                shares[day][x] = gone[x] + (1 - left) * model.counted(x, day / unit);
            }
        }
        return shares;
    }

    /** Returns the share of customers who left within so many days. */
    private double left(int day) {
        return -Math.expm1(-model.s() * Math.log1p(day / unit / model.beta()));
    }

    private double between(int x, double from, double to) {
        double sum = 0;
        for (int i = 0; i < POINTS.length; i++) {
            double left = (from + to) / 2 + (to - from) / 2 * POINTS[i];
            double moment = model.beta() * Math.expm1(-Math.log1p(-left) / model.s());
            sum += WEIGHTS[i] * model.counted(x, moment);
        }
        return sum * (to - from) / 2;
    }
}
