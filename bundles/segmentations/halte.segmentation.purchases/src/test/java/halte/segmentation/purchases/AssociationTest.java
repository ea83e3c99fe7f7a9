package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Tests against chance, on published figures. */
class AssociationTest {

    @Test
    void dunningsTableOfBigramsComesOutAsPublished() {
        assertEquals(270.72, new Association(110, 110 + 2_442, 110 + 111, 110 + 2_442 + 111 + 29_114).ratio(), 0.01);
        assertEquals(263.90, new Association(29, 29 + 13, 29 + 123, 29 + 13 + 123 + 31_612).ratio(), 0.01);
        assertEquals(167.23, new Association(10, 10, 10 + 3, 10 + 3 + 31_764).ratio(), 0.01);
    }

    @Test
    void whatIsIndependentIsNoSurprise() {
        Association independent = new Association(100, 1_000, 1_000, 10_000);
        assertEquals(1, independent.lift(), 1e-12);
        assertEquals(0, independent.ratio(), 1e-9);
        assertEquals(1, independent.p(), 1e-6);
        assertTrue(independent.interval().low() < 1 && independent.interval().high() > 1);
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
