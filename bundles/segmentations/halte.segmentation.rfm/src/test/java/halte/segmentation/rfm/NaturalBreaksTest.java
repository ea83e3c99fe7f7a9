package halte.segmentation.rfm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalBreaksTest {

    /** The example of the R package Ckmeans.1d.dp and of the library simple-statistics: {-1 ×4}, {2 ×3}, {4, 5, 6}. */
    @Test
    void findsThePublishedExample() {
        double[] sorted = {-1, -1, -1, -1, 2, 2, 2, 4, 5, 6};
        assertArrayEquals(new double[] {-1, 2}, new NaturalBreaks(sorted).cuts(3));
    }

    @Test
    void noOtherSplitIsBetter() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            int n = 1 + random.nextInt(12);
            double[] sorted = random.doubles(n, -5, 5)
                    .map(round % 2 == 0 ? Math::rint : value -> value)
                    .sorted()
                    .toArray();
            int classes = 1 + random.nextInt(5);
            double[] cuts = new NaturalBreaks(sorted).cuts(classes);
            double best = best(sorted, 0, classes);
            assertEquals(best, cost(sorted, cuts), 1e-9, () -> Arrays.toString(sorted) + " in " + classes);
        }
    }

    @Test
    void divideAndConquerFindsWhatTheQuadraticProgramFinds() {
        Random random = new Random(12);
        for (int round = 0; round < 8; round++) {
            double[] sorted = random.doubles(100 + random.nextInt(150))
                    .map(value -> Math.rint(Math.exp(8 * value)))
                    .sorted()
                    .toArray();
            int classes = 2 + random.nextInt(6);
            double least = quadratic(sorted, classes);
            assertEquals(least, cost(sorted, new NaturalBreaks(sorted).cuts(classes)), 1e-9 * least);
        }
    }

    @Test
    void fewerDifferentValuesThanClassesGiveEachItsOwn() {
        assertArrayEquals(new double[] {1, 2}, new NaturalBreaks(new double[] {1, 1, 2, 2, 2, 7}).cuts(5));
        assertArrayEquals(new double[0], new NaturalBreaks(new double[] {4, 4, 4}).cuts(5));
        assertArrayEquals(new double[0], new NaturalBreaks(new double[0]).cuts(5));
    }

    @Test
    void hugeTinyAndShiftedValuesSplitAsTheirShapeSays() {
        double[] shape = {1, 2, 3, 20, 21, 50};
        double[] expected = {3, 21};
        for (double scale : new double[] {1, 1e-300, 1e150, 1e300}) {
            double[] scaled = Arrays.stream(shape).map(value -> value * scale).toArray();
            double[] cuts = Arrays.stream(expected).map(value -> value * scale).toArray();
            assertArrayEquals(cuts, new NaturalBreaks(scaled).cuts(3), "scale " + scale);
        }
        double[] shifted = Arrays.stream(shape).map(value -> value + 1e12).toArray();
        assertArrayEquals(new double[] {1e12 + 3, 1e12 + 21}, new NaturalBreaks(shifted).cuts(3));
    }

    @Test
    void hundredsOfThousandsOfDifferentValuesAreSplitInSeconds() {
        Random random = new Random(5);
        double[] sorted = random.doubles(300_000)
                .map(value -> Math.exp(9 * value))
                .sorted()
                .toArray();
        long start = System.nanoTime();
        double[] cuts = new NaturalBreaks(sorted).cuts(5);
        assertEquals(4, cuts.length);
        assertTrue(System.nanoTime() - start < 20_000_000_000L, "takes less than 20 s");
    }

    private static double best(double[] sorted, int from, int classes) {
        if (classes == 1 || from == sorted.length) {
            return spread(sorted, from, sorted.length);
        }
        double best = spread(sorted, from, sorted.length);
        for (int end = from + 1; end < sorted.length; end++) {
            best = Math.min(best, spread(sorted, from, end) + best(sorted, end, classes - 1));
        }
        return best;
    }

    private static double quadratic(double[] sorted, int classes) {
        int n = sorted.length;
        double[] best = new double[n + 1];
        Arrays.fill(best, 1, n + 1, Double.POSITIVE_INFINITY);
        for (int row = 0; row < classes; row++) {
            double[] next = new double[n + 1];
            for (int to = 1; to <= n; to++) {
                next[to] = Double.POSITIVE_INFINITY;
                for (int from = 0; from < to; from++) {
                    next[to] = Math.min(next[to], best[from] + spread(sorted, from, to));
                }
            }
            best = next;
        }
        return best[n];
    }

    private static double cost(double[] sorted, double[] cuts) {
        double cost = 0;
        int from = 0;
        for (double cut : cuts) {
            int to = from;
            while (sorted[to] <= cut) {
                to++;
            }
            cost += spread(sorted, from, to);
            from = to;
        }
        return cost + spread(sorted, from, sorted.length);
    }

    private static double spread(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        double spread = 0;
        double mean = sum / (to - from);
        for (int i = from; i < to; i++) {
            spread += (values[i] - mean) * (values[i] - mean);
        }
        return spread;
    }
}
