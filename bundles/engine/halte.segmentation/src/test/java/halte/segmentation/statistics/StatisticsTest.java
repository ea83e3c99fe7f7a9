package halte.segmentation.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Interval;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The formulas against published figures, and against what sampling shows. */
class StatisticsTest {

    private static void assertInterval(double low, double high, Interval interval, double precision) {
        assertEquals(low, interval.low(), precision);
        assertEquals(high, interval.high(), precision);
    }

    @Test
    void wilsonsIntervalIsThePublishedOne() {
        // R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
        assertInterval(0.2553, 0.3662, Interval.wilson(81 / 263.0, 263), 5e-5);
        assertInterval(0.0624, 0.1605, Interval.wilson(15 / 148.0, 148), 5e-5);
        assertInterval(0.0000, 0.1611, Interval.wilson(0, 20), 5e-5);
        assertInterval(0.0061, 0.1718, Interval.wilson(1 / 29.0, 29), 5e-5);
        assertFalse(Interval.wilson(Double.NaN, 0).known());
    }

    @Test
    void newcombesIntervalIsThePublishedOne() {
        // R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10.
        assertInterval(0.0524, 0.3339, Shares.newcombe(56 / 70.0, 70, 48 / 80.0, 80, 0), 5e-5);
        assertInterval(0.1705, 0.8090, Shares.newcombe(9 / 10.0, 10, 3 / 10.0, 10, 0), 5e-5);
        assertInterval(-0.0381, 0.1926, Shares.newcombe(5 / 56.0, 56, 0 / 29.0, 29, 0), 5e-5);
        assertInterval(0.6075, 1.0000, Shares.newcombe(10 / 10.0, 10, 0 / 10.0, 10, 0), 5e-5);
    }

    @Test
    void welchsTestIsThePublishedOne() {
        // Student's sleep data as in R: t.test(extra ~ group, data = sleep).
        double[] one = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double[] two = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        Welch welch = Welch.of(Moments.of(one), Moments.of(two), Moments.of(new double[0]));
        assertEquals(17.776, welch.freedom(), 5e-4);
        assertEquals(0.07939, welch.p(), 5e-6);
        assertInterval(-3.3654832, 0.2054832, welch.interval(), 5e-8);
    }

    @Test
    void studentsIntervalIsThePublishedOne() {
        // R: t.test(c(0.7, -1.6, ...)): the first group of the sleep data alone.
        double[] one = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0, Double.NaN};
        assertInterval(-0.5297804, 2.0297804, Moments.of(one).interval(), 5e-8);
        assertFalse(Moments.of(new double[] {1}).interval().known());
        assertFalse(Moments.of(new double[] {1, Double.POSITIVE_INFINITY})
                .interval()
                .known());
    }

    @Test
    void holmsAdjustmentIsThePublishedOne() {
        // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
        assertArrayEquals(
                new double[] {0.03, 0.06, Double.NaN, 0.06, 0.02},
                Holm.adjusted(new double[] {0.01, 0.04, Double.NaN, 0.03, 0.005}),
                1e-12);
    }

    @Test
    void whatIsSharedByBothGroupsMakesTheirDifferenceSurer() {
        Random random = new Random(1);
        double[] first = random.doubles(400).toArray();
        double[] second = first.clone();
        for (int i = 0; i < 100; i++) {
            second[i] = random.nextDouble();
        }
        double[] both = Arrays.copyOfRange(first, 100, 400);
        Welch apart = Welch.of(Moments.of(first), Moments.of(second), Moments.of(new double[0]));
        Welch shared = Welch.of(Moments.of(first), Moments.of(second), Moments.of(both));
        assertTrue(shared.variance() < apart.variance() / 3);
        Welch same = Welch.of(Moments.of(first), Moments.of(first), Moments.of(first));
        assertInterval(0, 0, same.interval(), 1e-9);
        assertInterval(0, 0, Shares.newcombe(0.5, 10, 0.5, 10, Shares.correlation(10, 10, 10)), 1e-9);
    }

    @Test
    void equalSharesAreTrulyEqualAndDifferentOnesAreNot() {
        assertEquals(1, Shares.p(0, 10, 0, 20, 0));
        assertEquals(1, Shares.p(5, 10, 10, 20, 0));
        // R: prop.test(c(15, 25), c(50, 50), correct = FALSE): X-squared = 4.1667, p-value = 0.04123
        assertEquals(0.04123, Shares.p(15, 50, 25, 50, 0), 5e-6);
        assertTrue(Double.isNaN(Shares.p(0, 0, 1, 2, 0)));
    }

    @Test
    void koopmansIntervalOfARatioIsThePublishedOne() {
        // P. A. R. Koopman, Biometrics 40 (1984) 513-517: 36 of 40 against 16 of 80.
        assertInterval(2.94, 7.15, Ratios.shares(36, 40, 16, 80), 5e-3);
        Interval none = Ratios.shares(0, 40, 16, 80);
        assertEquals(0, none.low());
        assertTrue(none.high() > 0 && none.high() < 1, none.toString());
        Interval others = Ratios.shares(16, 40, 0, 80);
        assertEquals(Double.POSITIVE_INFINITY, others.high());
        assertTrue(others.low() > 1, others.toString());
        assertInterval(1 / none.high(), Double.POSITIVE_INFINITY, Ratios.shares(16, 80, 0, 40), 1e-6);
        assertFalse(Ratios.shares(0, 40, 0, 80).known());
        assertFalse(Ratios.shares(0, 0, 1, 80).known());
        Interval all = Ratios.shares(40, 40, 80, 80);
        assertTrue(all.low() < 1 && all.high() > 1, all.toString());
    }

    @Test
    void koopmansIntervalAgreesWithThatOfTheLogarithmInLargeGroups() {
        // D. Katz et al., Biometrics 34 (1978) 469-474.
        double half = 1.959963984540054 * Math.sqrt(1 / 900.0 - 1 / 10000.0 + 1 / 2000.0 - 1 / 40000.0);
        assertInterval(1.8 * Math.exp(-half), 1.8 * Math.exp(half), Ratios.shares(900, 10000, 2000, 40000), 1e-3);
    }

    @Test
    void fiellersIntervalHoldsTheRatioAndIsUnknownWhereTheOthersMayBeZero() {
        Random random = new Random(5);
        int held = 0;
        for (int i = 0; i < 500; i++) {
            double[] one = random.doubles(40).map(value -> 30 * value).toArray();
            double[] two = random.doubles(60).map(value -> 20 * value).toArray();
            Interval interval = Ratios.means(Moments.of(one), Moments.of(two));
            held += interval.low() <= 1.5 && 1.5 <= interval.high() ? 1 : 0;
        }
        assertTrue(held > 460 && held < 490, "95 % of 500: " + held);
        double[] around = {-1, 1, -1, 1.5};
        assertFalse(Ratios.means(Moments.of(new double[] {1, 2}), Moments.of(around))
                .known());
        assertTrue(Double.isNaN(Ratios.of(-1, 2)));
        assertTrue(Double.isNaN(Ratios.of(0, 0)));
    }

    @Test
    void fishersExactTestIsThePublishedOne() {
        // The lady tasting tea; R: fisher.test(matrix(c(3, 1, 1, 3), 2)): p-value = 0.4857.
        assertEquals(0.4857143, Exact.p(3, 4, 1, 4), 5e-8);
        // Convictions of twins; R: fisher.test(Convictions): p-value = 0.0005367.
        assertEquals(0.0005367, Exact.p(2, 17, 10, 13), 5e-8);
        assertTrue(Exact.needed(3, 4, 1, 4));
        assertFalse(Exact.needed(15, 50, 25, 50));
    }

    @Test
    void chiSquareAndWelchsAnalysisOfVarianceAreThePublishedOnes() {
        // R: prop.test(smokers, patients) of its help page: X-squared = 12.6, df = 3, p-value = 0.005585.
        Homogeneity smokers = Homogeneity.shares(new long[] {83, 90, 129, 70}, new long[] {86, 93, 136, 82});
        assertEquals(12.6004, smokers.statistic(), 5e-5);
        assertEquals(3, smokers.freedom());
        assertEquals(0.005585, smokers.p(), 5e-7);
        assertEquals(Math.sqrt(12.6004 / 397), smokers.effect(), 1e-6);
        // R: oneway.test(weight ~ group, PlantGrowth): F = 5.181, num df = 2, denom df = 17.128, p-value = 0.01739.
        double[][] plants = {
            {4.17, 5.58, 5.18, 6.11, 4.50, 4.61, 5.17, 4.53, 5.33, 5.14},
            {4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69},
            {6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26}
        };
        Homogeneity growth =
                Homogeneity.means(Arrays.stream(plants).map(Moments::of).toList());
        assertEquals(5.181, growth.statistic(), 5e-4);
        assertEquals(17.128, growth.within(), 5e-4);
        assertEquals(0.01739, growth.p(), 5e-6);
        // R: summary(aov(weight ~ group, PlantGrowth)): sums of squares 3.766 and 10.492.
        assertEquals(3.766 / (3.766 + 10.492), growth.effect(), 5e-5);
        assertTrue(Double.isNaN(
                Homogeneity.shares(new long[] {0, 0}, new long[] {5, 5}).p()));
    }
}
