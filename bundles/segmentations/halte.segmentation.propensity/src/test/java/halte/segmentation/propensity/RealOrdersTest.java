package halte.segmentation.propensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitTable;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real shops of which only orders are known: probabilities are held against what customers from whom nothing was learned then did. */
class RealOrdersTest {

    private static final Instant RETAIL_END = Instant.parse("2011-12-10T00:00:00Z");
    private static final Instant CDNOW_END = Instant.parse("1998-07-01T00:00:00Z");
    private static final Instant CDNOW_MIDDLE = Instant.parse("1997-10-01T00:00:00Z");

    private static Shop retail;

    @BeforeAll
    static void readInvoices() throws IOException {
        retail = Invoices.onlineRetail();
    }

    @Test
    void inAGiftShopTheProbabilitiesComeTrueAndBeatRecency() {
        Told told = new Told(retail.fit(Map.of(), RETAIL_END));
        assertTrue(
                told.finds("The probabilities come true: in 10 of 10"),
                told.findings().toString());
        assertTrue(told.measure(false, "AUC")[0] > 0.7);
        assertTrue(told.measure(false, "AUC above it")[1] > 0, "surely better than the latest first");
        assertTrue(told.measure(false, "lift of the first tenth")[1] > told.measure(false, "lift of latest first")[0]);
        assertTrue(told.right(true) >= 9, "in time");
    }

    @Test
    void amongBuyersOfMusicRecencyTellsAboutAsMuchWhichIsSaid() throws IOException {
        Shop shop = Invoices.cdnow();
        for (Instant at : new Instant[] {CDNOW_MIDDLE, CDNOW_END}) {
            Told told = new Told(shop.fit(Map.of("horizon-days", 60), at));
            assertTrue(
                    told.finds("The probabilities come true"), told.findings().toString());
            assertTrue(told.right(false) >= 9 && told.right(true) >= 8, "tenths");
            assertTrue(told.measure(false, "AUC")[1] > 0.6);
            assertTrue(told.finds("This list is not surely better than simply whoever was there last"));
        }
    }

    @Test
    void theMeanOfProbabilitiesNowIsThatOfTheBaseRateWhereNothingChanges() {
        Map<String, Object> parameters = Map.of();
        SegmentationModel model = retail.fit(parameters, RETAIL_END);
        TraitTable table = retail.table(parameters, RETAIL_END);
        double sum = 0;
        double[] counted = new double[2];
        for (int row = 0; row < table.size(); row++) {
            double probability = new Told(model).probability(table.at(row));
            sum += probability > 0 ? probability : 0;
            counted[probability > 0 ? 1 : 0]++;
        }
        assertEquals(0, counted[0], "everybody did something");
        double rate = new Told(model).measure(false, "share that did it")[0];
        assertEquals(rate, sum / counted[1], 0.1);
    }
}
