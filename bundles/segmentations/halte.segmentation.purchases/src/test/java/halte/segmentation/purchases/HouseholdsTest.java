package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.segmentation.api.SegmentationModel;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A year of groceries of American households by product category, against plain SQL over the same files. */
class HouseholdsTest {

    private static final int WITHIN = 90;
    private static final int HOLD_OUT = 80;

    private static final Map<String, Object> DECLARED = Map.of(
            "FLUID MILK PRODUCTS",
            "consumable",
            "CHEESE",
            "consumable",
            "BAKED BREAD/BUNS/ROLLS",
            "consumable",
            "SOFT DRINKS",
            "consumable",
            "BAG SNACKS",
            "consumable",
            "BEEF",
            "consumable",
            "YOGURT",
            "consumable",
            "SOUP",
            "consumable",
            "COLD CEREAL",
            "consumable");

    private static Households households;
    private static SegmentationModel model;
    private static int today;

    @BeforeAll
    static void fit() throws SQLException {
        households = new Households();
        Shop shop = households.shop("category");
        today = shop.today();
        model = shop.fit(Map.of("most", 60, "hold-out", HOLD_OUT, "categories", DECLARED));
    }

    @AfterAll
    static void close() throws SQLException {
        households.close();
    }

    private static String days(String category) {
        return "(SELECT DISTINCT household, day FROM bought WHERE category = '" + category + "')";
    }

    @Test
    void pairsAreBoughtTogetherAsOftenAsSqlSays() throws SQLException {
        List<List<Object>> rows = Shop.table(model, "relations").rows();
        assertTrue(rows.size() > 5, "found " + rows.size());
        for (List<Object> row : rows.subList(0, 6)) {
            long together = households.count("SELECT count(*) FROM " + days((String) row.get(0)) + " a JOIN "
                    + days((String) row.get(1)) + " b USING (household, day)");
            assertEquals(together, row.get(3), row.toString());
        }
    }

    @Test
    void purchasesAreFollowedAsOftenAsSqlSays() throws SQLException {
        for (List<Object> row : Shop.table(model, "relations").rows().subList(0, 6)) {
            String first = days((String) row.get(0)) + " a WHERE epoch(a.day) / 86400 <= " + (today + 1 - WITHIN);
            double all = households.count("SELECT count(*) FROM " + first);
            double followed = households.count("SELECT count(*) FROM " + first + " AND EXISTS (SELECT 1 FROM "
                    + days((String) row.get(1))
                    + " b WHERE b.household = a.household AND b.day > a.day AND b.day <= a.day + "
                    + WITHIN + ")");
            assertEquals(followed / all, (double) row.get(8), 1e-12, row.toString());
        }
    }

    @Test
    void popularityHitsAsOftenAsSqlSays() throws SQLException {
        String later = "(SELECT h.household, min(h.day) AS day FROM bought h JOIN (SELECT household, min(day) born"
                + " FROM bought WHERE category IS NOT NULL GROUP BY ALL) USING (household) WHERE category IS NOT NULL"
                + " AND h.day > (SELECT max(day) - " + HOLD_OUT + " FROM bought) AND born <= (SELECT max(day) - "
                + HOLD_OUT
                + " FROM bought) GROUP BY ALL)";
        String popular = "(SELECT category FROM (SELECT DISTINCT household, day, category FROM bought) WHERE day <="
                + " (SELECT max(day) - " + HOLD_OUT + " FROM bought) AND category IS NOT NULL GROUP BY ALL"
                + " ORDER BY count(*) DESC LIMIT 3)";
        double hits = households.count("SELECT count(DISTINCT household) FROM bought JOIN " + later
                + " USING (household, day) WHERE category IN " + popular);
        double all = households.count("SELECT count(*) FROM " + later);
        List<Object> row = Shop.table(model, "offer-check").rows().get(1);
        assertEquals(hits / all, (double) row.get(5), 0.01, "but for those who bought nothing that is followed before");
    }

    @Test
    void whatOneBuysTellsMoreOfHisNextPurchaseThanWhatAllBuy() {
        List<List<Object>> rows = Shop.table(model, "offer-check").rows();
        double own = (double) rows.get(0).get(5);
        double popular = (double) rows.get(1).get(5);
        assertTrue(own > popular, own + " against " + popular);
        assertTrue(model.findings().stream()
                .map(Text::en)
                .anyMatch(text -> text.startsWith("Check: one of three offers")));
    }

    @Test
    void expectedPurchasesComeAboutAsOftenAsExpected() {
        List<List<Object>> rows = Shop.table(model, "calibration").rows();
        double expected = 0;
        double bought = 0;
        for (List<Object> row : rows) {
            expected += (long) row.get(1) * (double) row.get(2);
            bought += (long) row.get(1) * (double) row.get(3);
        }
        assertTrue(bought > 100, "bought " + bought);
        assertEquals(1, expected / bought, 0.35);
        assertTrue((double) rows.get(0).get(3) < (double) rows.get(3).get(3), "more where more is expected");
    }

    @Test
    void foodForBabiesAndCatsIsUsedUp() {
        List<Object> used = Shop.table(model, "natures").rows().stream()
                .filter(row -> row.get(1).equals(Nature.CONSUMABLE.title())
                        && row.get(2).equals(new Text("inferred", "afgeleid")))
                .map(row -> row.get(0))
                .toList();
        assertTrue(used.containsAll(List.of("BABY FOODS", "CAT FOOD")), used.toString());
    }
}
