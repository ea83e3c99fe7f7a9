package halte.segmentation.propensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The area under the curve and its variance against counting all pairs, and the order of customers against drawing lots. */
class RocTest {

    private final Random random = new Random(5);
    private final double[] scores = new double[80];
    private final boolean[] did = new boolean[80];

    private void draw() {
        for (int i = 0; i < scores.length; i++) {
            did[i] = random.nextInt(3) == 0;
            scores[i] = random.nextInt(12) + (did[i] ? 3 : 0);
        }
    }

    @Test
    void theAreaIsTheShareOfPairsInTheRightOrder() {
        for (int run = 0; run < 20; run++) {
            draw();
            double right = 0;
            int pairs = 0;
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < scores.length; j++) {
                    if (did[i] && !did[j]) {
                        right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                        pairs++;
                    }
                }
            }
            assertEquals(right / pairs, new Roc(scores, did).area(), 1e-12);
        }
    }

    /** DeLong's variance from its definition: sample variances of the shares each case wins. */
    @Test
    void theIntervalIsThatOfDeLong() {
        draw();
        double[] wins = new double[2];
        double[] squares = new double[2];
        int[] sizes = new int[2];
        for (int i = 0; i < scores.length; i++) {
            double won = 0;
            int others = 0;
            for (int j = 0; j < scores.length; j++) {
                if (did[i] != did[j]) {
                    double ahead = did[i] ? scores[i] - scores[j] : scores[j] - scores[i];
                    won += ahead > 0 ? 1 : ahead == 0 ? 0.5 : 0;
                    others++;
                }
            }
            int side = did[i] ? 1 : 0;
            wins[side] += won / others;
            squares[side] += won / others * won / others;
            sizes[side]++;
        }
        double variance = 0;
        for (int side = 0; side < 2; side++) {
            double mean = wins[side] / sizes[side];
            variance += (squares[side] - sizes[side] * mean * mean) / (sizes[side] - 1) / sizes[side];
        }
        Roc roc = new Roc(scores, did);
        assertEquals(
                roc.area() - 1.959963984540054 * Math.sqrt(variance),
                roc.interval().low(),
                1e-9);
        assertEquals(0, roc.above(roc).high(), 1e-12);
    }

    @Test
    void ofEqualsAtTheBoundaryAsManyCountAsByLot() {
        double[] equal = {5, 5, 5, 5, 1};
        boolean[] some = {true, false, false, true, true};
        assertEquals(1, new Order(equal, some).events(2), 1e-12);
        assertEquals(2, new Order(equal, some).events(4), 1e-12);
        assertEquals(3, new Order(equal, some).events(5), 1e-12);
        draw();
        assertTrue(new Order(scores, did).events(8) <= 8);
    }
}
