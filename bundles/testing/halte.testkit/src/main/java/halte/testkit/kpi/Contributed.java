package halte.testkit.kpi;

import halte.kpi.api.KpiSink;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** A sink that remembers what was contributed, by series, rounded to a millionth so that the order of adding does not show. */
public final class Contributed implements KpiSink {

    private static final DoubleUnaryOperator ROUND = value -> Math.rint(value * 1e6) / 1e6;

    private final SortedMap<Integer, double[]> sums = new TreeMap<>();

    @Override
    public void add(double numerator, double denominator) {
        add(0, numerator, denominator);
    }

    @Override
    public void add(int series, double numerator, double denominator) {
        double[] sum = sums.computeIfAbsent(series, key -> new double[2]);
        sum[0] += numerator;
        sum[1] += denominator;
    }

    /** Returns the series with contributions, each with numerator and denominator; shared, not copied. */
    public SortedMap<Integer, double[]> sums() {
        return sums;
    }

    /** Returns the sum of the numerators of a series; 0 when nothing was contributed. */
    public double numerator(int series) {
        return sums.containsKey(series) ? ROUND.applyAsDouble(sums.get(series)[0]) : 0;
    }

    /** Returns the sum of the denominators of a series; 0 when nothing was contributed. */
    public double denominator(int series) {
        return sums.containsKey(series) ? ROUND.applyAsDouble(sums.get(series)[1]) : 0;
    }

    /** Returns all sums, such as {@code {0=[12.5, 2.0]}}; equal contributions read equal. */
    @Override
    public String toString() {
        SortedMap<Integer, String> shown = new TreeMap<>();
        sums.forEach((series, sum) ->
                shown.put(series, Arrays.toString(Arrays.stream(sum).map(ROUND).toArray())));
        return shown.toString();
    }
}
