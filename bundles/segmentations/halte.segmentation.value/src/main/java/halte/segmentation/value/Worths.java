package halte.segmentation.value;

import java.util.Arrays;

/** What every customer of a population is worth; computed once. */
final class Worths {

    private final double[] alive;
    private final double[] purchases;
    private final double[] values;

    Worths(Population population, Valuation valuation, ValueParameters.Worth worth) {
        int size = population.size();
        alive = Sums.each(size, i -> valuation.alive(population.habit(i)));
        Growths growths = new Growths(size, population::habit, valuation::growth);
        purchases = Sums.each(size, i -> alive[i] * growths.of(population.habit(i)));
        values = worth.discount() == 0
                ? Sums.each(size, i -> worth.margin() * valuation.spend(population.habit(i)) * purchases[i])
                : Sums.each(size, i -> valuation.value(population.habit(i)));
    }

    double alive(int customer) {
        return alive[customer];
    }

    double purchases(int customer) {
        return purchases[customer];
    }

    double value(int customer) {
        return values[customer];
    }

    /** Returns the values of those who are not probably gone, ascending. */
    double[] ranked(double gone) {
        double[] ranked = new double[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (alive[i] >= gone && !Double.isNaN(values[i])) {
                ranked[size++] = values[i];
            }
        }
        double[] ascending = Arrays.copyOf(ranked, size);
        Arrays.parallelSort(ascending);
        return ascending;
    }
}
