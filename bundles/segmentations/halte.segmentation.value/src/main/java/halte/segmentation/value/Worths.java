package halte.segmentation.value;

import java.util.Arrays;

/** What every customer of a population is worth; computed once. */
final class Worths {

    private final double[] alive;
    private final double[] purchases;
    private final double[] values;

    Worths(Population population, Appraisal appraisal) {
        int size = population.size();
        alive = Sums.each(size, i -> appraisal.alive(population.habit(i)));
        purchases = Sums.each(size, i -> appraisal.purchases(population.habit(i), alive[i]));
        values = Sums.each(size, i -> appraisal.value(population.habit(i), alive[i]));
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
