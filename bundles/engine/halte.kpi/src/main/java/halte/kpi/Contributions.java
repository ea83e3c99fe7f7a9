package halte.kpi;

import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.KpiSink;
import halte.model.Actor;
import halte.model.Failure;
import java.util.Arrays;

/** What one customer contributes to one period, by series. Reused from call to call. */
final class Contributions implements KpiSink {

    static final int MOST_SERIES = 1_000;

    private final Shape shape;
    private double[] numerators = new double[1];
    private double[] denominators = new double[1];
    private boolean[] given = new boolean[1];
    private int series;

    Contributions(Shape shape) {
        this.shape = shape;
    }

    void clear() {
        Arrays.fill(numerators, 0, series, 0);
        Arrays.fill(denominators, 0, series, 0);
        Arrays.fill(given, 0, series, false);
        series = 0;
    }

    @Override
    public void add(double numerator, double denominator) {
        add(0, numerator, denominator);
    }

    @Override
    public void add(int number, double numerator, double denominator) {
        if (number < 0 || number >= MOST_SERIES || !Double.isFinite(numerator) || !Double.isFinite(denominator)) {
            throw broken("a contribution that is not finite, or to a series outside 0 to " + (MOST_SERIES - 1));
        }
        reserve(number + 1);
        numerators[number] += numerator;
        denominators[number] += denominator;
        given[number] = true;
    }

    /** Adds all contributions to a cell. */
    void addTo(Cell cell) {
        for (int i = 0; i < series; i++) {
            if (given[i]) {
                checkShare(i);
                cell.add(i, numerators[i], denominators[i]);
            }
        }
    }

    private void checkShare(int i) {
        boolean share = denominators[i] == 1 && (numerators[i] == 0 || numerators[i] == 1);
        if (shape == Shape.PROPORTION && !share) {
            throw broken("something else than 0 or 1 over 1 to a proportion");
        }
    }

    private void reserve(int wanted) {
        if (wanted > given.length) {
            int length = Math.max(wanted, given.length * 2);
            numerators = Arrays.copyOf(numerators, length);
            denominators = Arrays.copyOf(denominators, length);
            given = Arrays.copyOf(given, length);
        }
        series = Math.max(series, wanted);
    }

    private static RuntimeException broken(String what) {
        return new Failure(
                        "KPI_CONTRACT_BROKEN",
                        Actor.EXTENSION,
                        "The KPI gave " + what + ".",
                        "Tell the bundle's maker: the KPI certification kit finds this.")
                .asException();
    }
}
