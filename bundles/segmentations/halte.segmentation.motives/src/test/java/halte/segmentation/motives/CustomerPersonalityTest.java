package halte.segmentation.motives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.RealData;
import halte.trait.api.TraitTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Motives from what 2,240 customers of a food shop declared, and what explains their answer to the last campaign; against SQL. */
class CustomerPersonalityTest {

    private static final Map<String, Object> PARAMETERS = Map.of(
            "motives",
            List.of(
                    Map.of(
                            "id",
                            "bargains",
                            "title",
                            Map.of("en", "Bargains", "nl", "Koopjes"),
                            "items",
                            List.of(item("deals", "purchases"), item("visits", null))),
                    Map.of(
                            "id",
                            "taste",
                            "title",
                            Map.of("en", "Fine food", "nl", "Lekker eten"),
                            "items",
                            List.of(
                                    item("wines", null),
                                    item("meat", null),
                                    item("fish", null),
                                    item("sweets", null)))),
            "outcomes",
            List.of(declared("response"), declared("month")));

    private static Map<String, Object> item(String field, String of) {
        Map<String, Object> item = new HashMap<>(declared(field));
        if (of != null) {
            item.put("of", Map.of("aggregate", "declared", "field", of));
        }
        return item;
    }

    private static Map<String, Object> declared(String field) {
        return Map.of("id", field, "trait", Map.of("aggregate", "declared", "field", field));
    }

    private static final String SHOP = """
            SELECT 1 AS "touches", NumDealsPurchases AS "bargains.deals",
                NumWebPurchases + NumCatalogPurchases + NumStorePurchases AS "bargains.deals.of", NumWebVisitsMonth AS "bargains.visits",
                MntWines AS "taste.wines", MntMeatProducts AS "taste.meat", MntFishProducts AS "taste.fish", MntSweetProducts AS "taste.sweets",
                Response AS "outcome.response", month(strptime(Dt_Customer, '%%d-%%m-%%Y')) AS "outcome.month"
            FROM read_csv('%s', types = {'Dt_Customer': 'VARCHAR'})""";

    private static final String AGREEMENT = """
            WITH shop AS (SELECT * FROM read_csv('%1$s')),
            ranked AS (SELECT row_number() OVER () id,
                rank() OVER (ORDER BY MntWines) + (count(*) OVER (PARTITION BY MntWines)) / 2.0 a,
                rank() OVER (ORDER BY MntMeatProducts) + (count(*) OVER (PARTITION BY MntMeatProducts)) / 2.0 b,
                rank() OVER (ORDER BY MntFishProducts) + (count(*) OVER (PARTITION BY MntFishProducts)) / 2.0 c,
                rank() OVER (ORDER BY MntSweetProducts) + (count(*) OVER (PARTITION BY MntSweetProducts)) / 2.0 d FROM shop)
            SELECT 4 / 3.0 * (1 - (var_samp(a) + var_samp(b) + var_samp(c) + var_samp(d)) / var_samp(a + b + c + d)) AS alpha,
                (corr(a, b) + corr(a, c) + corr(a, d) + corr(b, c) + corr(b, d) + corr(c, d)) / 6 AS together FROM ranked""";

    private static String file;
    private static Sql customers;
    private static TraitTable table;
    private static SegmentationModel model;

    @BeforeAll
    static void ask() throws SQLException {
        file = RealData.path("customer_personality/marketing_campaign.csv").toString();
        customers = Sql.ask(SHOP.formatted(file));
        table = customers.table(PARAMETERS);
        model = fit(table, PARAMETERS);
    }

    private static SegmentationModel fit(TraitTable population, Map<String, Object> parameters) {
        return new MotivesStrategy().fit(population, new FitContext(Parameters.of(parameters), Instant.EPOCH, 1));
    }

    @Test
    void theAgreementOfItemsIsThatOfSql() throws SQLException {
        Sql agreement = Sql.ask(AGREEMENT.formatted(file));
        List<Object> taste = Planted.table(model, "motives").rows().get(1);
        assertEquals(agreement.column("alpha")[0], (double) taste.get(3), 0.002);
        assertEquals(agreement.column("together")[0], (double) taste.get(4), 0.002);
        assertTrue((double) taste.get(3) > 0.8, "they are one motive");
    }

    @Test
    void theShareOfDealsIsThatOfSql() {
        MotivesParameters wanted = MotivesParameters.read(Parameters.of(PARAMETERS));
        MotiveStudy bargains =
                new MotiveFit(table, wanted.motives().get(0), wanted).fit(new MotivesTraits(wanted).now(0));
        int unknown = 0;
        for (int row = 0; row < customers.size(); row++) {
            double of = customers.column("bargains.deals.of")[row];
            double share = of > 0 ? customers.column("bargains.deals")[row] / of : Double.NaN;
            assertEquals(share, bargains.compass().meters().get(0).gauge().value(table.at(row)), 1e-12);
            unknown += Double.isNaN(share) ? 1 : 0;
        }
        assertEquals(customers.size() - unknown, bargains.items().get(0).customers());
        assertTrue(unknown > 0, "some never bought, and that is not a share of zero");
    }

    @Test
    void theAnswerIsExplainedInPartAndTheMonthOfRegistrationIsNot() throws SQLException {
        Table explained = Planted.table(model, "explained");
        double share = (double) explained.rows().get(0).get(3);
        double heldOut = (double) explained.rows().get(0).get(5);
        assertTrue(share > 0.03 && heldOut > 0.02 && heldOut < share, share + ", held out " + heldOut);
        assertTrue((double) explained.rows().get(1).get(5) < 0.02);
        assertTrue(Planted.english(model).stream().anyMatch(text -> text.startsWith("Month: unexplained.")));
        assertEquals(Boolean.FALSE, explained.rows().get(0).get(1), "what is declared has no time of its own");
    }

    /** With one motive of one item that is known of everybody, the explained share is the squared correlation with its ranks. */
    @Test
    void theExplainedShareIsTheSquaredCorrelationOfSql() throws SQLException {
        Map<String, Object> one = Map.of(
                "motives",
                List.of(Map.of("id", "taste", "title", "Taste", "items", List.of(item("wines", null)))),
                "outcomes",
                List.of(declared("response")));
        double share = (double) Planted.table(fit(customers.table(one), one), "explained")
                .rows()
                .get(0)
                .get(3);
        Sql correlation = Sql.ask(("WITH ranked AS (SELECT Response, rank() OVER (ORDER BY MntWines)"
                        + " + (count(*) OVER (PARTITION BY MntWines)) / 2.0 wines FROM read_csv('%s'))"
                        + " SELECT regr_r2(Response, wines) AS share FROM ranked")
                .formatted(file));
        assertEquals(correlation.column("share")[0], share, 5e-4);
    }
}
