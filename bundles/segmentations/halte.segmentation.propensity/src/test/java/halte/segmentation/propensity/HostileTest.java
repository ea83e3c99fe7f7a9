package halte.segmentation.propensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where there is nothing to learn, nobody is ranked, and it is said why. */
class HostileTest {

    private static final long NOW = Journeys.AT.toEpochMilli();

    private static Told unranked(Shop shop) {
        SegmentationModel model = shop.fit(Map.of(), Journeys.AT);
        TraitTable table = shop.table(Map.of(), Journeys.AT);
        Assignments.of(model, table).forEach(each -> assertEquals(List.of("not-enough-known"), each));
        for (int row = 0; row < table.size(); row++) {
            assertTrue(model.explain(table.at(row)).get(0).held());
            assertFalse(model.estimates(table.at(row)).get(0).known());
            assertFalse(model.known(table.at(row)));
        }
        return new Told(model);
    }

    private static void says(Told told, String beginning) {
        assertTrue(told.finds(beginning), told.findings().toString());
    }

    @Test
    void nobody() {
        says(unranked(new Shop()), "Nobody is ranked: nothing is known of anybody");
    }

    @Test
    void oneCustomer() {
        Shop shop = new Shop().order(1, NOW - 50 * Shop.DAY, 10, 1, null).order(1, NOW - Shop.DAY, 10, 2, null);
        says(unranked(shop), "Nobody is ranked: each of the 1 customers");
    }

    @Test
    void nobodyBought() {
        says(unranked(views(300)), "Nobody is ranked: none of the 300 customers");
    }

    @Test
    void everybodyBought() {
        Shop shop = views(300);
        for (int customer = 1; customer <= 300; customer++) {
            shop.order(customer, NOW - 5 * Shop.DAY, 10, customer, null);
        }
        says(unranked(shop), "Nobody is ranked: each of the 300 customers");
    }

    @Test
    void fiftyCustomers() {
        says(unranked(everySecond(50)), "Nobody is ranked: 25 of 50 customers");
    }

    @Test
    void allEqual() {
        says(unranked(everySecond(600)), "Nobody is ranked: 300 of 600 customers did it");
    }

    @Test
    void featuresThatTellNothingRankNobody() {
        Shop shop = new Shop();
        Random random = new Random(6);
        for (int customer = 1; customer <= 1000; customer++) {
            for (int view = random.nextInt(5); view >= 0; view--) {
                shop.touch(customer, NOW - (32 + random.nextInt(40)) * Shop.DAY, "product-view");
            }
            if (random.nextInt(4) == 0) {
                shop.order(customer, NOW - 5 * Shop.DAY, 10, customer, null);
            }
        }
        says(unranked(shop), "Nobody is ranked: what is known tells no better than chance");
    }

    @Test
    void perfectSeparationStaysFinite() {
        Shop shop = new Shop();
        for (int customer = 1; customer <= 1000; customer++) {
            boolean searches = customer % 3 == 0;
            shop.touch(customer, NOW - (40 + customer % 50) * Shop.DAY, "product-view");
            for (int back = searches ? 1 : 9; back <= 1; back++) {
                shop.touch(customer, NOW - 35 * Shop.DAY, "search");
                shop.touch(customer, NOW - 2 * Shop.DAY, "search");
                shop.order(customer, NOW - 5 * Shop.DAY, 10, customer, null);
            }
        }
        SegmentationModel model = shop.fit(Map.of(), Journeys.AT);
        TraitTable table = shop.table(Map.of(), Journeys.AT);
        for (int row = 0; row < table.size(); row++) {
            double probability = new Told(model).probability(table.at(row));
            assertTrue(probability > 0 && probability < 1, "probability: " + probability);
        }
        assertEquals(List.of("unlikely"), Assignments.of(model, table.at(0)));
    }

    @Test
    void fewEventsAllowFewTerms() {
        Shop shop = Journeys.shop(700, 9);
        Told told = new Told(shop.fit(Map.of(), Journeys.AT));
        List<Object> fit = told.table("fits").rows().get(0);
        double events = Told.number(fit.get(2));
        assertTrue(Told.number(fit.get(4)) <= events / 10, fit.toString());
        says(told, "Only ");
    }

    private static Shop views(int customers) {
        Shop shop = new Shop();
        for (int customer = 1; customer <= customers; customer++) {
            shop.touch(customer, NOW - (40 + customer % 30) * Shop.DAY, "product-view");
        }
        return shop;
    }

    private static Shop everySecond(int customers) {
        Shop shop = new Shop();
        for (int customer = 1; customer <= customers; customer++) {
            shop.touch(customer, NOW - 40 * Shop.DAY, "product-view");
            if (customer % 2 == 0) {
                shop.order(customer, NOW - 5 * Shop.DAY, 10, customer, null);
            }
        }
        return shop;
    }
}
