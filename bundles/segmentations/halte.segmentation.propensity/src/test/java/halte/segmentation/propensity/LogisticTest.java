package halte.segmentation.propensity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Logistic regression against published figures and against its own conditions. */
class LogisticTest {

    /** The twenty students of the article on logistic regression in Wikipedia: hours of study, and who passed. */
    @Test
    void hasThePublishedCoefficientsAndStandardErrors() {
        float[] hours = {
            0.5f, 0.75f, 1, 1.25f, 1.5f, 1.75f, 1.75f, 2, 2.25f, 2.5f, 2.75f, 3, 3.25f, 3.5f, 4, 4.25f, 4.5f, 4.75f, 5,
            5.5f
        };
        int[] passed = {0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1};
        boolean[] did = new boolean[passed.length];
        for (int i = 0; i < did.length; i++) {
            did[i] = passed[i] == 1;
        }
        Fitted fitted = new Logistic(new Cases(hours, 1, did), 0).fit();
        assertEquals(-4.0777, fitted.coefficients()[0], 0.0001);
        assertEquals(1.5046, fitted.coefficients()[1], 0.0001);
        assertEquals(1.7610, fitted.errors()[0], 0.0001);
        assertEquals(0.6287, fitted.errors()[1], 0.0001);
        assertTrue(fitted.converged());
    }

    @Test
    void theSlopeOfThePenalisedLikelihoodIsNoughtWhereItEnds() {
        for (int seed = 0; seed < 5; seed++) {
            Cases cases = random(seed, 500, 6);
            Fitted fitted = new Logistic(cases, 7).fit();
            double[] gradient = Slope.at(cases, fitted.coefficients()).gradient();
            assertEquals(0, gradient[0], 1e-3);
            for (int i = 1; i < gradient.length; i++) {
                assertEquals(7 * fitted.coefficients()[i], gradient[i], 1e-3);
            }
        }
    }

    @Test
    void separationIsHeldByThePenalty() {
        float[] terms = {-2, -1, -1, 1, 1, 2};
        boolean[] did = {false, false, false, true, true, true};
        Fitted fitted = new Logistic(new Cases(terms, 1, did), 1).fit();
        assertTrue(fitted.converged());
        assertTrue(fitted.coefficients()[1] > 0.5 && fitted.coefficients()[1] < 3, "finite");
    }

    @Test
    void termsThatAreAlikeShareWhatTheyTell() {
        Cases one = random(3, 400, 1);
        float[] twice = new float[2 * one.size()];
        for (int i = 0; i < one.size(); i++) {
            twice[2 * i] = one.terms()[i];
            twice[2 * i + 1] = one.terms()[i];
        }
        Fitted fitted = new Logistic(new Cases(twice, 2, one.did()), 5).fit();
        assertTrue(fitted.converged());
        assertEquals(fitted.coefficients()[1], fitted.coefficients()[2], 1e-9);
        assertArrayEquals(new int[] {0}, Selection.of(new Cases(twice, 2, one.did()), 2));
    }

    @Test
    void selectionFindsTheTermsThatTell() {
        Random random = new Random(8);
        int size = 3000;
        float[] terms = new float[size * 5];
        boolean[] did = new boolean[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < 5; j++) {
                terms[i * 5 + j] = (float) random.nextGaussian();
            }
            terms[i * 5] = (float) (terms[i * 5 + 1] + 0.1 * random.nextGaussian());
            did[i] = random.nextDouble() < Scorer.logistic(-1 + 2 * terms[i * 5 + 1] + terms[i * 5 + 3]);
        }
        assertArrayEquals(new int[] {1, 3}, Selection.of(new Cases(terms, 5, did), 2));
    }

    private static Cases random(long seed, int size, int width) {
        Random random = new Random(seed);
        float[] terms = new float[size * width];
        boolean[] did = new boolean[size];
        for (int i = 0; i < size; i++) {
            double logit = -1;
            for (int j = 0; j < width; j++) {
                terms[i * width + j] = (float) random.nextGaussian();
                logit += j * 0.3 * terms[i * width + j];
            }
            did[i] = random.nextDouble() < Scorer.logistic(logit);
        }
        return new Cases(terms, width, did);
    }
}
