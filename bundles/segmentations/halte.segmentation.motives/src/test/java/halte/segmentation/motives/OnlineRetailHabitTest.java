package halte.segmentation.motives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.RealData;
import halte.trait.api.TraitTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The habit of a British gift shop's customers, of whom only orders are known, against SQL. */
class OnlineRetailHabitTest {

    private static final Map<String, Object> PARAMETERS = Map.of("motives", List.of("brand", "habit"));
    private static final String ORDERS = """
            WITH lines AS (SELECT InvoiceNo no, CAST(CustomerID AS BIGINT) customer, min(InvoiceDate) moment
                FROM read_csv('%s', types = {'InvoiceNo': 'VARCHAR', 'StockCode': 'VARCHAR', 'CustomerID': 'VARCHAR', 'InvoiceDate': 'TIMESTAMP'})
                WHERE CustomerID IS NOT NULL AND CustomerID <> 'NA' AND InvoiceNo NOT LIKE 'C%%' GROUP BY ALL),
            gaps AS (SELECT customer, moment, date_diff('second', lag(moment) OVER (PARTITION BY customer ORDER BY moment, no), moment) / 86400.0 gap FROM lines),
            customers AS (SELECT customer, count(*) n, count(DISTINCT date_trunc('day', moment)) AS dates, entropy(hour(moment)) AS spread,
                stddev_samp(gap) AS deviation, avg(gap) AS middle FROM gaps GROUP BY customer),
            habit AS (SELECT *, CASE WHEN n >= 4 THEN deviation / middle END AS unevenness,
                CASE WHEN dates >= 3 THEN least(1, greatest(0, spread / least(log2(dates), max(spread) OVER ()))) END AS variety FROM customers)
            SELECT n AS "touches", n AS "habit.same-path.touches", dates AS "habit.same-hour.touches", spread AS "habit.same-hour",
                deviation AS "habit.regular-orders", middle AS "habit.regular-orders.of", n AS "brand.loyalty.touches",
                unevenness, variety,
                CASE WHEN unevenness IS NOT NULL THEN (rank() OVER uneven - 1
                    + (count(*) OVER (PARTITION BY unevenness)) / 2.0) / count(unevenness) OVER () END below_uneven
            FROM habit WINDOW uneven AS (ORDER BY unevenness NULLS LAST) ORDER BY customer""";

    private static Sql customers;
    private static TraitTable table;
    private static SegmentationModel model;
    private static MotiveStudy habit;

    @BeforeAll
    static void ask() throws SQLException {
        customers = Sql.ask(ORDERS.formatted(RealData.path("online_retail/online_retail.csv.gz")));
        table = customers.table(PARAMETERS);
        Parameters parameters = Parameters.of(PARAMETERS);
        model = new MotivesStrategy().fit(table, new FitContext(parameters, Instant.EPOCH, 1));
        MotivesParameters wanted = MotivesParameters.read(parameters);
        habit = new MotiveFit(table, wanted.motives().get(1), wanted).fit(new MotivesTraits(wanted).now(1));
    }

    @Test
    void unevennessAndVarietyAreThoseOfSql() {
        assertEquals(4_339, customers.size());
        same("unevenness", meter("regular-orders"));
        same("variety", meter("same-hour"));
    }

    private static Meter meter(String item) {
        return habit.compass().meters().stream()
                .filter(one -> one.gauge().item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static void same(String column, Meter meter) {
        int known = 0;
        for (int row = 0; row < customers.size(); row++) {
            double expected = customers.column(column)[row];
            double found = meter.gauge().value(table.at(row));
            assertEquals(expected, found, 1e-9, column + " of row " + row);
            known += Double.isNaN(found) ? 0 : 1;
        }
        assertTrue(known > 1_000, column + " known of " + known);
    }

    @Test
    void ranksAreThoseOfSqlWithinWhatTwoHundredKeptValuesAllow() {
        for (int row = 0; row < customers.size(); row++) {
            double below = customers.column("below_uneven")[row];
            assertEquals(1 - below, meter("regular-orders").score(table.at(row)), 0.006, "row " + row);
        }
    }

    @Test
    void whatTheShopDoesNotTellIsAFindingAndNotZero() {
        List<String> findings = Planted.english(model);
        assertTrue(
                findings.get(1)
                        .startsWith(
                                "Brand preference: not known; none of its items says anything; without visits"
                                        + " that come direct (not in the data), variety of category in orders (not in the data)"),
                findings.get(1));
        assertTrue(findings.get(0).startsWith("Searches for the brand are not looked at"), findings.get(0));
        assertTrue(findings.get(2).contains("variety of touchpoints (not in the data)"), findings.get(2));
        assertEquals(Double.NaN, model.estimates(table.at(0)).get(1).number(), "no score for the brand");
        assertEquals("motive-brand", model.estimates(table.at(0)).get(1).id());
    }
}
