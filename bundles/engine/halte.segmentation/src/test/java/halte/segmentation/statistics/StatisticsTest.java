package halte.segmentation.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Interval;
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
        double[] both = java.util.Arrays.copyOfRange(first, 100, 400);
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
}
