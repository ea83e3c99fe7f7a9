package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Tests against chance, on published figures. */
class AssociationTest {

    /** Penicillin in rabbits: N. Mantel, Chi-square tests with one degree of freedom, JASA 58 (1963), without correction for continuity. */
    @Test
    void mantelsRabbitsComeOutAsPublished() {
        double variance =
                Association.variance(12, 6, 3) + Association.variance(12, 6, 8) + Association.variance(12, 6, 11);
        Association cured = new Association(16, 25, 16, 1.5 + 4 + 5.5 + 2, variance);
        assertEquals(5.6571, cured.ratio(), 5e-5);
        assertEquals(0.01738, cured.p(), 5e-6);
        double corrected = Math.sqrt(cured.ratio()) - 0.5 / Math.sqrt(variance);
        assertEquals(3.9286, corrected * corrected, 5e-5);
    }

    @Test
    void whatIsAsExpectedIsNoSurprise() {
        Association independent = new Association(100, 1_000, 100, 100, 90);
        assertEquals(1, independent.lift(), 1e-12);
        assertEquals(0, independent.ratio(), 1e-9);
        assertEquals(1, independent.p(), 1e-6);
        assertTrue(independent.interval().low() < 1 && independent.interval().high() > 1);
    }

    @Test
    void whatNobodyTellsAnythingOfIsNoSurprise() {
        Association nothing = new Association(100, 100, 0, 0, 0);
        assertEquals(1, nothing.lift());
        assertEquals(1, nothing.p(), 1e-6);
    }

    @Test
    void theFivePercentPointOfChiSquareIsWhereItBelongs() {
        assertEquals(0.05, org.hipparchus.special.Erf.erfc(Math.sqrt(3.841459 / 2)), 1e-6);
    }

    @Test
    void aSignTestCountsExactly() {
        assertEquals(1, Association.sign(0, 7));
        assertEquals(1 / 1024.0, Association.sign(10, 0), 1e-12);
        assertEquals(56 / 1024.0, Association.sign(8, 2), 1e-12);
    }

    @Test
    void holmAdjustsForTheNumberOfTests() {
        assertEquals(0.01, Holm.limit(new double[] {0.01, 0.02, 0.04}, 4), 0);
        assertEquals(-1, Holm.limit(new double[] {0.02}, 4));
        assertEquals(0.025, Holm.limit(new double[] {0.025, 0.001}, 2));
    }
}
