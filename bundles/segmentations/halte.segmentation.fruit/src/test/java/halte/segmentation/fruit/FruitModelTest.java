package halte.segmentation.fruit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FruitModelTest {

    @Test
    void thoseWhoBoughtMostOftenAreTheTopTenthAtMost() {
        Shop shop = new Shop(100).with(FruitTraits.ORDERS, row -> row + 1);
        SegmentationModel model = shop.fit(Map.of());
        assertEquals(List.of(), Assignments.of(model, shop.table().at(89)));
        assertEquals(
                List.of("frequent-buyers"), Assignments.of(model, shop.table().at(90)));
    }

    @Test
    void aShopWhereNobodyBuysOftenHasNoFrequentBuyers() {
        Shop shop = new Shop(100).with(FruitTraits.ORDERS, row -> row % 2 + 1);
        SegmentationModel model = shop.fit(Map.of());
        assertTrue(Assignments.of(model, shop.table()).stream().allMatch(List::isEmpty));
        assertTrue(english(model)
                .contains("No boundary for 'Frequent buyers' can be learned from the 100 customers with orders:"
                        + " they are fewer than 20 or do not differ. Set one to use this signal."));
    }

    @Test
    void whoRegisteredAndLeftHasLeftUnlessHeEverOrdered() {
        Shop shop = new Shop(4)
                .with(FruitTraits.SILENCE, row -> row == 3 ? 29 : 30)
                .with(FruitTraits.REGISTRATIONS, row -> row == 0 ? 0 : 1)
                .with(FruitTraits.EVER_ORDERED, row -> row == 1 ? 1 : 0);
        SegmentationModel model = shop.fit(Map.of());
        assertEquals(
                List.of(List.of(), List.of(), List.of("left-after-registering"), List.of()),
                Assignments.of(model, shop.table()));
        assertEquals(
                new Text("has ordered", "heeft besteld"),
                reason(model, shop, 1, "left-after-registering").text());
        assertEquals(
                "has not registered",
                reason(model, shop, 0, "left-after-registering").text().en());
        assertEquals(
                "dagen stilte: 30, minstens 30",
                reason(model, shop, 2, "left-after-registering").text().nl());
    }

    @Test
    void clicksOutOfAllProportionAreFoundAndOrdinaryOnesAreNot() {
        Shop shop = new Shop(200).with(FruitTraits.DEALS, row -> row == 7 ? 120 : 1 + row % 5);
        SegmentationModel model = shop.fit(Map.of());
        for (int row = 0; row < 200; row++) {
            List<String> expected = row == 7 ? List.of("deal-clickers") : List.of();
            assertEquals(expected, Assignments.of(model, shop.table().at(row)));
        }
    }

    @Test
    void spendersOnAGroupAreSaidInItsOwnWords() {
        Map<String, Object> tea = Map.of(
                "id",
                "tea",
                "title",
                Map.of("en", "tea", "nl", "thee"),
                "categories",
                List.of("TEA"),
                "spent",
                Map.of("at-least", 50));
        Shop shop = new Shop(2).with(FruitTraits.SPENT, row -> 100).spending("tea", row -> 40 + 20 * row);
        SegmentationModel model = shop.fit(Map.of("groups", List.of(tea)));
        assertEquals(List.of(List.of(), List.of("spenders-on-tea")), Assignments.of(model, shop.table()));
        Reason reason = reason(model, shop, 1, "spenders-on-tea");
        assertEquals("besteed aan thee: 60, minstens 50", reason.text().nl());
        assertEquals("spent-on-tea", reason.trait());
    }

    @Test
    void nobodySpentMoreOnAGroupThanHeSpentNetOfRefundsThatDoNotSayWhatFor() {
        Map<String, Object> tea = Map.of("id", "tea", "categories", List.of("TEA"), "spent", Map.of("at-least", 50));
        Shop shop = new Shop(3)
                .with(FruitTraits.SPENT, row -> new double[] {0, 60, 40}[row])
                .spending("tea", row -> 100);
        SegmentationModel model = shop.fit(Map.of("groups", List.of(tea)));
        assertEquals(List.of(List.of(), List.of("spenders-on-tea"), List.of()), Assignments.of(model, shop.table()));
        assertEquals(
                "spent on tea: 40, less than 50",
                reason(model, shop, 2, "spenders-on-tea").text().en());
    }

    @Test
    void couponsWithWhatTheyWereUsedForCountAndTheSameOnesOnce() {
        Shop shop = new Shop(4)
                .with(FruitTraits.COUPONS, row -> new double[] {0, 0, 2, 1}[row])
                .with(FruitTraits.COUPON_CODES, row -> new double[] {0, 2, 2, 0}[row]);
        Map<String, Object> two = Map.of("coupons", Map.of("at-least", 2));
        assertEquals(
                List.of(List.of(), List.of("coupon-users"), List.of("coupon-users"), List.of()),
                Assignments.of(shop.fit(two), shop.table()));
        assertEquals(
                List.of("coupon-users"),
                Assignments.of(shop.fit(Map.of()), shop.table().at(3)));
        assertEquals(
                "coupons used: 2, at least 1",
                reason(shop.fit(Map.of()), shop, 2, "coupon-users").text().en());
    }

    @Test
    void theListSaysWhatToOfferWhereAndWhen() {
        Shop shop = new Shop(2)
                .with(FruitTraits.COUPONS, row -> row)
                .with(FruitTraits.HOUR, row -> 20)
                .channels("web", "store");
        SegmentationModel model = shop.fit(Map.of());
        List<Estimate> estimates = model.estimates(shop.table().at(1));
        assertEquals(
                "een coupon voor de volgende bestelling",
                estimates.get(0).text().nl());
        assertEquals("store", estimates.get(1).text().en());
        assertEquals(20, estimates.get(2).number());
        TraitRow plain = shop.table().at(0);
        assertNull(model.estimates(plain).get(0).text(), "no signal, no offer");
    }

    @Test
    void signalsThatNobodyShowsAskWhetherTheirDataIsThere() {
        SegmentationModel model = new Shop(60).fit(Map.of());
        assertTrue(english(model)
                .contains("Nobody has any coupons used, so that nobody can be in 'Coupon users': is this imported?"));
    }

    private static List<String> english(SegmentationModel model) {
        return model.findings().stream().map(Text::en).toList();
    }

    private static Reason reason(SegmentationModel model, Shop shop, int row, String segment) {
        return model.explain(shop.table().at(row)).stream()
                .filter(one -> segment.equals(one.segment()))
                .findFirst()
                .orElseThrow();
    }
}
