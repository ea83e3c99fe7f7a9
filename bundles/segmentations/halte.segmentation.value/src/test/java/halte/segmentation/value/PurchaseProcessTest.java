package halte.segmentation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expectations and probabilities of both models: published ones, and those that must agree. */
class PurchaseProcessTest {

    private static final BgNbd BG = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private static final ParetoNbd PARETO = new ParetoNbd(0.553, 10.58, 0.606, 11.656);

    /** Fader, Hardie and Lee, in the spreadsheet that goes with the paper: x = 2, t_x = 30.43, T = 38.86, 39 weeks on. */
    @Test
    void bgNbdExpectsWhatThePaperSays() {
        assertEquals(1.226, BG.expected(2, 30.43, 38.86, 39), 0.001);
    }

    /** The walkthrough of the package BTYD: a new customer over 52 weeks, and its customer 1516. */
    @Test
    void bothExpectWhatThePackageBtydDoes() {
        assertEquals(1.444, BG.expected(52), 0.003);
        assertEquals(25.76, BG.expected(26, 30.86, 31, 52), 0.02);
        assertEquals(0.9688, BG.alive(26, 30.86, 31), 0.0005);
        assertEquals(1.473, PARETO.expected(52), 0.001);
        assertEquals(25.456, PARETO.expected(26, 30.86, 31, 52), 0.01);
        assertEquals(0.99787, PARETO.alive(26, 30.86, 31), 0.0001);
    }

    @Test
    void probabilitiesOfAllNumbersAddUpToOneAndToTheExpectation() {
        for (PurchaseProcess process : new PurchaseProcess[] {BG, PARETO}) {
            double[] shares = process.shares(400, 273, 7)[273];
            double sum = 0;
            double mean = 0;
            for (int x = 0; x < shares.length; x++) {
                sum += shares[x];
                mean += x * shares[x];
            }
            assertEquals(1, sum, 1e-9);
            assertEquals(process.expected(39), mean, 1e-9);
        }
    }

    @Test
    void theTransformedExpectationEqualsThePublishedOne() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            double a = 0.05 + 4 * random.nextDouble();
            BgNbd model = new BgNbd(
                    0.05 + 2 * random.nextDouble(), 1 + 20 * random.nextDouble(), a, 1.1 + 6 * random.nextDouble());
            double x = random.nextInt(30);
            double z = 0.95 * random.nextDouble() + 1e-3;
            double c = a + model.b() + x - 1;
            double published = BgNbdGrowth.published(model, x, c, z);
            double transformed = BgNbdGrowth.transformed(a, a + model.b() - 1 - model.r(), c, z);
            assertEquals(published, transformed, 1e-7 * (1 + published), model + " x = " + x + " z = " + z);
        }
    }

    @Test
    void expectationsAreSmoothWhereTheirFormulasHaveAPole() {
        double at = new BgNbd(0.5, 5, 1, 2).expected(3, 10, 20, 52);
        assertEquals(at, new BgNbd(0.5, 5, 1 + 1e-9, 2).expected(3, 10, 20, 52), 1e-7);
        assertEquals(at, new BgNbd(0.5, 5, 1 - 1e-9, 2).expected(3, 10, 20, 52), 1e-7);
        double s = new ParetoNbd(0.5, 5, 1, 9).expected(3, 10, 20, 52);
        assertEquals(s, new ParetoNbd(0.5, 5, 1 + 1e-9, 9).expected(3, 10, 20, 52), 1e-7);
        double equal = new ParetoNbd(0.5, 9, 1.2, 9).expected(3, 10, 20, 52);
        assertEquals(equal, new ParetoNbd(0.5, 9 + 1e-9, 1.2, 9).expected(3, 10, 20, 52), 1e-7);
    }

    @Test
    void hostileParametersGiveFiniteExpectations() {
        double[] sizes = {1e-4, 0.01, 1, 50, 1e4};
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            double[] p =
                    random.ints(4, 0, sizes.length).mapToDouble(k -> sizes[k]).toArray();
            for (Family family : Family.values()) {
                PurchaseProcess process = family.process(p);
                double last = 50 * random.nextDouble();
                double alive = process.alive(7, last, last + 30);
                double expected = process.expected(7, last, last + 30, 52);
                assertTrue(alive >= 0 && alive <= 1, family + " alive " + alive);
                assertTrue(Double.isFinite(expected) && expected > -1e-6, family + " expected " + expected);
            }
        }
    }
}
