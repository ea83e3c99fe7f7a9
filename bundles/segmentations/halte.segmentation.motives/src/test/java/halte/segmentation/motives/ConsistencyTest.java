package halte.segmentation.motives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whether items belong together, against published figures and figures by hand. */
class ConsistencyTest {

    /** Answers of clerks in thirty departments, shares in percent: S. Chatterjee and B. Price, Regression Analysis by Example (1977). */
    private static final double[][] ATTITUDE = {
        {
            43, 63, 71, 61, 81, 43, 58, 71, 72, 67, 64, 67, 69, 68, 77, 81, 74, 65, 65, 50, 50, 64, 53, 40, 63, 66, 78,
            48, 85, 82
        },
        {
            51, 64, 70, 63, 78, 55, 67, 75, 82, 61, 53, 60, 62, 83, 77, 90, 85, 60, 70, 58, 40, 61, 66, 37, 54, 77, 75,
            57, 85, 82
        },
        {
            30, 51, 68, 45, 56, 49, 42, 50, 72, 45, 53, 47, 57, 83, 54, 50, 64, 65, 46, 68, 33, 52, 52, 42, 42, 66, 58,
            44, 71, 39
        },
        {
            39, 54, 69, 47, 66, 44, 56, 55, 67, 47, 58, 39, 42, 45, 72, 72, 69, 75, 57, 54, 34, 62, 50, 58, 48, 63, 74,
            45, 71, 59
        },
        {
            61, 63, 76, 54, 71, 54, 66, 70, 71, 62, 58, 59, 55, 59, 79, 60, 79, 55, 75, 64, 43, 66, 63, 50, 66, 88, 80,
            51, 77, 64
        },
        {
            92, 73, 86, 84, 83, 49, 68, 66, 83, 80, 67, 74, 63, 77, 77, 54, 79, 80, 85, 78, 64, 80, 80, 57, 75, 76, 78,
            83, 74, 78
        },
        {
            45, 47, 48, 35, 47, 34, 35, 41, 31, 41, 34, 41, 25, 35, 46, 36, 63, 60, 46, 52, 33, 41, 37, 49, 33, 72, 49,
            38, 55, 39
        }
    };

    private static Consistency of(double[][] items) {
        double[] reliable = new double[items.length];
        Arrays.fill(reliable, 1);
        return Consistency.of(items, reliable);
    }

    /** W. Revelle's package psych for R says the same of R's data set attitude: raw alpha 0.84, mean correlation 0.43. */
    @Test
    void thePublishedExampleHasThePublishedAlpha() {
        Consistency attitude = of(ATTITUDE);
        assertEquals(0.84, attitude.alpha(), 0.005);
        assertEquals(0.43, attitude.together(), 0.005);
    }

    @Test
    void threeItemsOfFourByHand() {
        double[][] items = {repeated(1, 2, 3, 4), repeated(2, 2, 4, 4), repeated(1, 3, 2, 4)};
        double third = 12 / 11.0;
        double variances = third * (1.25 + 1 + 1.25);
        double covariances = third * (1 + 1 + 0.5);
        Consistency three = of(items);
        assertEquals(1.5 * (1 - variances / (variances + 2 * covariances)), three.alpha(), 1e-12);
        double[] pairs = {1 / Math.sqrt(1.25), 1 / 1.25, 0.5 / Math.sqrt(1.25)};
        assertEquals(Arrays.stream(pairs).average().orElseThrow(), three.together(), 1e-12);
        assertEquals((pairs[0] + pairs[1]) / 2, three.own()[0], 1e-12);
    }

    private static double[] repeated(double... four) {
        double[] values = new double[12];
        Arrays.setAll(values, i -> four[i % 4]);
        return values;
    }

    @Test
    void itemsOfTheSameAreReliableAndItemsOfNothingAreNot() {
        Random random = new Random(5);
        double[][] same = new double[4][2_000];
        double[][] nothing = new double[4][2_000];
        for (int i = 0; i < 2_000; i++) {
            double one = random.nextGaussian();
            for (int item = 0; item < 4; item++) {
                same[item][i] = random.nextInt(10) == 0 ? Double.NaN : one + random.nextGaussian();
                nothing[item][i] = random.nextGaussian();
            }
        }
        assertEquals(0.5, of(same).together(), 0.05);
        assertEquals(0.8, of(same).alpha(), 0.03, "Spearman and Brown");
        assertEquals(0, of(nothing).together(), 0.03);
    }

    @Test
    void whoHasOneItemOnlyTellsNothingOfTheOther() {
        double[] one = new double[100];
        double[] other = new double[100];
        for (int i = 0; i < 100; i++) {
            one[i] = i < 50 ? i : Double.NaN;
            other[i] = i < 50 ? Double.NaN : i;
        }
        assertTrue(Double.isNaN(of(new double[][] {one, other}).together()));
    }

    @Test
    void luckThatHidesAnAgreementIsTakenOut() {
        Random random = new Random(8);
        double[][] items = new double[2][20_000];
        for (int i = 0; i < 20_000; i++) {
            double one = random.nextGaussian();
            items[0][i] = one + random.nextGaussian();
            items[1][i] = one + random.nextGaussian() * Math.sqrt(3);
        }
        Consistency consistency = Consistency.of(items, new double[] {0.5, 0.25});
        assertEquals(Math.sqrt(0.5 * 0.25), consistency.together(), 0.03);
        assertEquals(1, consistency.purged(), 0.07);
    }
}
