package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A year of a British gift shop by product: next offers, dates, and whom they are told. */
class OnlineRetailTest {

    private static Shop shop;
    private static TraitTable table;
    private static SegmentationModel model;

    @BeforeAll
    static void fit() throws IOException {
        shop = OnlineRetail.shop();
        table = shop.table();
        model = new PurchasesStrategy().fit(table, shop.context(Map.of("level", "product", "most", 40), 3));
    }

    @Test
    void offersHitFarMoreOftenThanPopularProducts() {
        List<List<Object>> rows = Shop.table(model, "offer-check").rows();
        assertTrue((int) rows.get(0).get(1) > 1_500);
        double low = (double) rows.get(0).get(6);
        double popular = (double) rows.get(1).get(7);
        assertTrue(low > 1.5 * popular, low + " against at most " + popular);
    }

    @Test
    void whoeverIsDueIsToldWhatAndWhen() {
        List<List<String>> assigned = Assignments.of(model, table);
        int due = 0;
        for (int row = 0; row < table.size(); row++) {
            if (assigned.get(row).contains("due-now")) {
                due++;
                assertTrue(model.explain(table.at(row)).stream().anyMatch(OnlineRetailTest::due));
            }
        }
        assertTrue(due > 20, "due: " + due);
    }

    private static boolean due(Reason reason) {
        return "due-now".equals(reason.segment())
                && reason.text().en().matches("(Buys .+ every|Bought .+ twice,) .+ last on .+: needed again about .+")
                && reason.text()
                        .nl()
                        .matches("(Koopt .+ om de|Kocht .+ twee keer,) .+ het laatst op .+: opnieuw nodig rond .+");
    }

    @Test
    void diariesOfPurchasesAreThoseOfTheTrait() {
        PurchaseParameters parameters = PurchaseParameters.read(Parameters.of(Map.of("level", "product", "most", 100)));
        Ledger ledger = new Ledger(shop.purchases(4), parameters, shop.today(), customer -> customer % 20 == 0);
        Occurrences bought = new Occurrences(ledger.items().size());
        int same = 0;
        for (History history = ledger.read(); history.next(); same++) {
            bought.load(history, shop.today());
            Diary counted = Diary.of(bought);
            Diary read = Diary.read(shop.diary((int) history.customer() - 1), ledger.items(), shop.today());
            for (int entry = 0; entry < read.size(); entry++) {
                int item = read.item(entry);
                int own = counted.find(item);
                assertTrue(own >= 0 || bought.size() > 50);
                if (own >= 0) {
                    assertEquals(counted.first(own), read.first(entry));
                    assertEquals(counted.last(own), read.last(entry));
                    assertEquals(counted.count(own), read.count(entry));
                }
            }
        }
        assertTrue(same > 200);
    }
}
