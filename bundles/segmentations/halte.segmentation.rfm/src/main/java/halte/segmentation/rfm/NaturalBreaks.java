package halte.segmentation.rfm;

import java.util.Arrays;

/**
 * Splits numbers into classes with the least sum of squared distances to the class means: Fisher's exact optimisation (1958), known
 * from Jenks' maps (1977). It works on distinct values with weights. The dynamic program's best splits move monotonically, so that
 * divide and conquer finds each of its rows in O(n log n) (Wu 1991).
 */
final class NaturalBreaks {

    private final double[] distinct;
    private final double[] weight;
    private final double[] sum;
    private final double[] squares;

    /**
     * Takes the numbers.
     *
     * @param sorted finite numbers, ascending
     */
    NaturalBreaks(double[] sorted) {
        double[] values = new double[sorted.length];
        double[] counts = new double[sorted.length];
        int different = 0;
        for (double value : sorted) {
            if (different == 0 || value != values[different - 1]) {
                values[different++] = value;
            }
            counts[different - 1]++;
        }
        distinct = Arrays.copyOf(values, different);
        weight = new double[different + 1];
        sum = new double[different + 1];
        squares = new double[different + 1];
        accumulate(counts, sorted.length);
    }

    private void accumulate(double[] counts, int size) {
        // Scaled and centred, squares neither overflow nor drown in rounding.
        int exponent = -Math.getExponent(largest());
        double mean = mean(counts, exponent, size);
        for (int i = 0; i < distinct.length; i++) {
            double value = Math.scalb(distinct[i], exponent) - mean;
            weight[i + 1] = weight[i] + counts[i];
            sum[i + 1] = sum[i] + counts[i] * value;
            squares[i + 1] = squares[i] + counts[i] * value * value;
        }
    }

    /**
     * Returns the largest value of each class but the last.
     *
     * @param classes how many classes; as many as there are distinct values when those are fewer
     */
    double[] cuts(int classes) {
        int wanted = Math.min(classes, distinct.length);
        int[] starts = wanted < 2 ? new int[0] : starts(wanted);
        return Arrays.stream(starts).mapToDouble(start -> distinct[start - 1]).toArray();
    }

    /** Returns where each class but the first begins. */
    private int[] starts(int classes) {
        int n = distinct.length;
        int[][] begin = new int[classes][n];
        double[] best = new double[n];
        for (int end = 0; end < n; end++) {
            best[end] = cost(0, end);
        }
        for (int row = 1; row < classes; row++) {
            double[] next = new double[n];
            new Row(best, next, begin[row]).fill(row, n - 1, row, n - 1);
            best = next;
        }
        return trace(begin);
    }

    private static int[] trace(int[][] begin) {
        int[] starts = new int[begin.length - 1];
        int end = begin[0].length - 1;
        for (int row = begin.length - 1; row > 0; row--) {
            starts[row - 1] = begin[row][end];
            end = begin[row][end] - 1;
        }
        return starts;
    }

    /** Returns the sum of squared distances to the mean of the distinct values from one position to another. */
    private double cost(int from, int to) {
        double part = sum[to + 1] - sum[from];
        double spread = squares[to + 1] - squares[from] - part * part / (weight[to + 1] - weight[from]);
        return Math.max(0, spread);
    }

    private double largest() {
        int last = distinct.length - 1;
        return last < 0 ? 0 : Math.max(Math.abs(distinct[0]), Math.abs(distinct[last]));
    }

    private double mean(double[] counts, int exponent, int size) {
        double total = 0;
        for (int i = 0; i < distinct.length; i++) {
            total += counts[i] * Math.scalb(distinct[i], exponent);
        }
        return size == 0 ? 0 : total / size;
    }

    /** One row of the dynamic program, made from the costs with one class fewer. */
    private final class Row {

        private final double[] before;
        private final double[] cost;
        private final int[] begin;

        Row(double[] before, double[] cost, int[] begin) {
            this.before = before;
            this.cost = cost;
            this.begin = begin;
        }

        /** Fills positions {@code low} to {@code high}, whose last class begins between {@code first} and {@code last}. */
        void fill(int low, int high, int first, int last) {
            if (low > high) {
                return;
            }
            int middle = (low + high) >>> 1;
            search(middle, first, Math.min(last, middle));
            fill(low, middle - 1, first, begin[middle]);
            fill(middle + 1, high, begin[middle], last);
        }

        private void search(int position, int first, int last) {
            double least = Double.POSITIVE_INFINITY;
            int where = first;
            for (int start = first; start <= last; start++) {
                double total = before[start - 1] + cost(start, position);
                if (total < least) {
                    least = total;
                    where = start;
                }
            }
            cost[position] = least;
            begin[position] = where;
        }
    }
}
