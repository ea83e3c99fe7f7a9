package halte.segmentation.rfm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CutMethodTest {

    /** Fuel consumption of the 32 cars in R's data set mtcars. */
    private static final double[] MPG = {
        21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4,
        33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4
    };

    /** From test-utils.R of the R package rfm. */
    @Test
    void quintilesOfTheCarsAreThePublishedOnes() {
        double[] sorted = Arrays.stream(MPG).sorted().toArray();
        assertArrayEquals(
                new double[] {16.20, 18.92, 22.00, 25.08}, new CutMethod.Quantile(true).cuts(sorted, 5), 1e-12);
        assertArrayEquals(
                new double[] {15.20, 17.92, 21.00, 24.08}, new CutMethod.Quantile(false).cuts(sorted, 5), 1e-12);
    }

    @Test
    void aPlainBoundaryBelongsBelowAndAnROneAbove() {
        double[] values = {1, 1, 1, 2, 2, 3, 4, 5, 6, 9};
        Scale plain = scale(Dimension.FREQUENCY, new CutMethod.Quantile(false), values, 2);
        assertArrayEquals(new double[] {2.5}, plain.cuts());
        assertEquals(1, plain.score(2.5));
        Scale fixed = scale(Dimension.FREQUENCY, new CutMethod.Fixed(new double[] {3}), values, 2);
        assertEquals(2, fixed.score(3));
        assertEquals(1, fixed.score(2.999));
    }

    @Test
    void manyOneTimeBuyersShareTheLowestScore() {
        double[] orders = {1, 1, 1, 1, 1, 1, 1, 2, 3, 8};
        Scale scale = scale(Dimension.FREQUENCY, new CutMethod.Quantile(false), orders, 5);
        assertEquals(1, scale.score(1));
        assertEquals(5, scale.score(8));
        assertTrue(scale.score(1) < scale.score(2));
    }

    @Test
    void fewDaysScoreHighAndManyLow() {
        Scale scale = new Scale(Dimension.RECENCY, 3, new double[] {30, 90}, true);
        assertArrayEquals(
                new int[] {3, 2, 2, 1}, new int[] {scale.score(29), scale.score(30), scale.score(89), scale.score(90)});
    }

    @Test
    void scoresNeverFallWhenValuesGrowAndCoverTheScale() {
        Random random = new Random(3);
        CutMethod[] methods = {new CutMethod.Quantile(false), new CutMethod.Quantile(true), new CutMethod.Jenks()};
        for (int round = 0; round < 300; round++) {
            double[] values = random.doubles(1 + random.nextInt(50), 0, 9)
                    .map(Math::rint)
                    .sorted()
                    .toArray();
            int bins = 2 + random.nextInt(5);
            Scale scale = scale(Dimension.MONETARY, methods[round % 3], values, bins);
            int last = 1;
            for (double value : values) {
                int score = scale.score(value);
                assertTrue(score >= last && score <= bins, Arrays.toString(values));
                last = score;
            }
        }
    }

    private static Scale scale(Dimension dimension, CutMethod method, double[] sorted, int bins) {
        return new Scale(dimension, bins, method.cuts(sorted, bins), method.atCutAbove());
    }
}
