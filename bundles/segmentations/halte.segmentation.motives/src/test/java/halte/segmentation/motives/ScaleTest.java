package halte.segmentation.motives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values become numbers from 0 to 1. */
class ScaleTest {

    @Test
    void aRankIsTheShareBelowWithEqualOnesHalf() {
        Ranks ranks = Ranks.of(new double[] {-0.0, 0, 0, 1, 5});
        assertEquals(0.3, ranks.of(0));
        assertEquals(0.3, ranks.of(-0.0));
        assertEquals(0.7, ranks.of(1));
        assertEquals(0.9, ranks.of(5));
        assertEquals(0.8, ranks.of(3), 1e-12, "between neighbours");
        assertEquals(0.15, ranks.of(-9));
        assertEquals(0.95, ranks.of(9));
        assertTrue(Double.isNaN(ranks.of(Double.NaN)));
    }

    @Test
    void keptRanksDifferLittleFromThoseOfEverybodyAndNeverFall() {
        Random random = new Random(11);
        double[] values = new double[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4) == 0 ? random.nextInt(5) : Math.exp(2 * random.nextGaussian());
        }
        Arrays.sort(values);
        Ranks ranks = Ranks.of(values);
        double last = 0;
        for (int i = 0; i < values.length; i++) {
            int below = 0;
            int equal = 0;
            if (i % 37 == 0) {
                for (double other : values) {
                    below += other < values[i] ? 1 : 0;
                    equal += other == values[i] ? 1 : 0;
                }
                assertEquals((below + equal / 2.0) / values.length, ranks.of(values[i]), 0.06);
            }
            assertTrue(ranks.of(values[i]) >= last);
            last = ranks.of(values[i]);
        }
    }

    @Test
    void aDistanceIsThatOfTheMiddleHalfAndExtremesDoNotMoveIt() {
        double[] values = {-1e14, -1, -0.6744897501960817, 0, 0.6744897501960817, 1, 1e14};
        Distance distance = new Distance(0, 1);
        assertEquals(0.5, distance.of(0));
        assertEquals(0.8413447460685429, distance.of(1), 1e-12, "the normal distribution");
        assertEquals(0, Distance.of(values).middle());
        assertTrue(Distance.of(values).deviation() < 2);
        assertNull(Distance.of(new double[] {0, 0, 0, 0, 0, 9}));
    }

    @Test
    void aFixedScaleEndsAtItsEnds() {
        Fixed fixed = new Fixed(1, 5);
        assertEquals(0, fixed.of(0));
        assertEquals(0.25, fixed.of(2));
        assertEquals(1, fixed.of(7));
    }

    @Test
    void wordsAreFoundLineByLineWhateverTheirCase() {
        List<String> words = List.of("friend*", "vriend");
        assertTrue(Gauge.matches("summer\nFRIEND-10", words));
        assertTrue(Gauge.matches("Vriend", words));
        assertFalse(Gauge.matches("vrienden", words));
        assertFalse(Gauge.matches("my-friend\n", words));
        assertFalse(Gauge.matches("", words));
    }

    @Test
    void varietyIsTheShareOfTheLargestEntropy() {
        assertEquals(1, Form.VARIETY.of(2, Double.NaN, 4, 9), 1e-12, "four different of four");
        assertEquals(0.5, Form.VARIETY.of(1, Double.NaN, 4, 9), 1e-12);
        assertEquals(0, Form.VARIETY.of(0, Double.NaN, 9, 9), 1e-12);
        assertEquals(0.75, Form.VARIETY.of(1.5, Double.NaN, 1_000, 2), 1e-12, "nobody shows more than two bits");
        assertTrue(Double.isNaN(Form.VARIETY.of(0, Double.NaN, 1, 9)), "one touch tells nothing");
    }

    @Test
    void luckIsToldFromDifferences() {
        Random random = new Random(2);
        double[] alike = new double[5_000];
        double[] different = new double[5_000];
        double[] trials = new double[5_000];
        for (int i = 0; i < trials.length; i++) {
            trials[i] = 2 + random.nextInt(20);
            // Beta(2, 3), the second smallest of four even numbers.
            double[] four = {random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble()};
            Arrays.sort(four);
            for (int n = 0; n < trials[i]; n++) {
                alike[i] += random.nextDouble() < 0.3 ? 1 / trials[i] : 0;
                different[i] += random.nextDouble() < four[1] ? 1 / trials[i] : 0;
            }
        }
        assertEquals(5, Trials.half(different, trials), 0.5, "alpha + beta");
        assertTrue(Trials.half(alike, trials) > 100);
        assertEquals(Double.POSITIVE_INFINITY, Trials.half(new double[] {0.5, 0.5}, new double[] {2, 2}));
    }
}
