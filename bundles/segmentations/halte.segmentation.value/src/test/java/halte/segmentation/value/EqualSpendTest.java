package halte.segmentation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where every order is worth the same, there is no model of spend, and everybody is expected to spend just that. */
class EqualSpendTest {

    private static final int CUSTOMERS = 400;
    private static final double SPEND = 100;

    private static TraitTable population() {
        Random random = new Random(3);
        double[][] columns = new double[5][CUSTOMERS];
        for (int i = 0; i < CUSTOMERS; i++) {
            int days = 1 + random.nextInt(5);
            int age = 100 + random.nextInt(200);
            columns[0][i] = days;
            columns[1][i] = days == 1 ? age : random.nextInt(age - days);
            columns[2][i] = age;
            columns[3][i] = SPEND * days;
            columns[4][i] = SPEND;
        }
        return Shoppers.table(columns);
    }

    @Test
    void everybodyIsExpectedToSpendTheMean() {
        TraitTable population = population();
        FitContext context = new FitContext(Parameters.of(Map.of()), Instant.EPOCH, 1, List.of());
        SegmentationModel model = new ValueStrategy().fit(population, context);
        for (int row = 0; row < CUSTOMERS; row++) {
            Estimate spend = model.estimates(population.at(row)).stream()
                    .filter(each -> each.id().equals("expected-spend"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(SPEND, spend.number(), 1e-9, "customer " + row);
        }
    }

    @Test
    void aGroupIsMisjudgedWhenTheModelIsFarOffAndNotByChance() {
        assertTrue(new HoldOut.Group(0, 964, 0.272, 0.919, 0.02).misjudged());
        assertFalse(new HoldOut.Group(0, 964, 0.272, 0.30, 0.001).misjudged(), "not far off");
        assertFalse(new HoldOut.Group(0, 964, 0.272, 0.919, 0.3).misjudged(), "perhaps by chance");
        assertFalse(new HoldOut.Group(0, 29, 0.272, 0.919, 0.02).misjudged(), "too few");
        assertTrue(new HoldOut.Group(0, 500, 0, 0.2, 0).misjudged(), "nobody came");
    }
}
