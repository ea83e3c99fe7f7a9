package halte.kpi;

import java.util.Arrays;

/** Sums over customers for one period and one part of the population, by series. */
final class Cell {

    private static final int CUSTOMERS = 0;
    private static final int NUMERATOR = 1;
    private static final int DENOMINATOR = 2;
    private static final int NUMERATOR_SQUARED = 3;
    private static final int DENOMINATOR_SQUARED = 4;
    private static final int PRODUCT = 5;
    private static final int SUMS = 6;

    private double[] sums = new double[SUMS];
    private long asked;
    private int series = 1;

    /** Counts a customer who was asked, whether he contributes or not. */
    void ask() {
        asked++;
    }

    void add(int number, double numerator, double denominator) {
        reserve(number + 1);
        int at = number * SUMS;
        sums[at + CUSTOMERS]++;
        sums[at + NUMERATOR] += numerator;
        sums[at + DENOMINATOR] += denominator;
        sums[at + NUMERATOR_SQUARED] += numerator * numerator;
        sums[at + DENOMINATOR_SQUARED] += denominator * denominator;
        sums[at + PRODUCT] += numerator * denominator;
    }

    void merge(Cell other) {
        reserve(other.series);
        for (int i = 0; i < other.series * SUMS; i++) {
            sums[i] += other.sums[i];
        }
        asked += other.asked;
    }

    private void reserve(int wanted) {
        if (wanted * SUMS > sums.length) {
            sums = Arrays.copyOf(sums, Math.max(wanted * SUMS, sums.length * 2));
        }
        series = Math.max(series, wanted);
    }

    int series() {
        return series;
    }

    /** Returns the sums of a series. */
    Sums sums(int number) {
        int at = number * SUMS;
        return new Sums(
                asked,
                (long) sums[at + CUSTOMERS],
                sums[at + NUMERATOR],
                sums[at + DENOMINATOR],
                sums[at + NUMERATOR_SQUARED],
                sums[at + DENOMINATOR_SQUARED],
                sums[at + PRODUCT]);
    }
}
