package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Natures are inferred only where purchases leave little doubt. */
class InferenceTest {

    @Test
    void whatMostBuyAgainIsUsedUpAndWhatFewDoStays() {
        assertEquals(new Inference.Inferred(Nature.CONSUMABLE, true), Inference.of(0.8, 500, 1.4));
        assertEquals(new Inference.Inferred(Nature.CONSUMABLE, false), Inference.of(0.6, 200, 0.9));
        assertEquals(new Inference.Inferred(Nature.CONSUMABLE, false), Inference.of(0.45, 1_000, 2));
        assertEquals(new Inference.Inferred(Nature.DURABLE, true), Inference.of(0.05, 500, 1));
        assertEquals(new Inference.Inferred(Nature.DURABLE, false), Inference.of(0.15, 500, 1));
    }

    @Test
    void betweenThemAndWithFewCustomersNothingIsSaid() {
        Inference.Inferred nothing = new Inference.Inferred(Nature.UNKNOWN, false);
        assertEquals(nothing, Inference.of(0.9, 29, 2), "few customers");
        assertEquals(nothing, Inference.of(0.45, 1_000, 1), "some buy again, at random");
        assertEquals(nothing, Inference.of(0.9, 500, 0.3), "again, but fitfully");
        assertEquals(nothing, Inference.of(0.2, 40, 1), "few, but how few is not sure");
        assertEquals(nothing, Inference.of(Double.NaN, 0, 1), "nobody");
    }
}
