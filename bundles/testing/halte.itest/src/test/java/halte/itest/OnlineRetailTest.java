package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import halte.testkit.RealData;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published data of an online shop, from file to segments, checked with plain SQL over the store. */
class OnlineRetailTest {

    /** RFM in SQL: type-7 quintiles among customers with a net order, a value at a cut stays below it, first cell that fits. */
    static final String RFM_IN_SQL = """
            WITH net AS (SELECT customer, occurred_at, net_amount FROM orders_net
                         WHERE customer IS NOT NULL AND occurred_at <= TIMESTAMP '2011-12-10 22:59:59.999'),
            value AS (SELECT customer, max(occurred_at) FILTER (WHERE net_amount > 0) AS latest,
                             count(*) FILTER (WHERE net_amount > 0) AS f, CAST(sum(net_amount) AS DOUBLE) AS m
                      FROM net GROUP BY customer),
            days AS (SELECT customer, f, m, (epoch_ms(TIMESTAMP '2011-12-10 22:59:59.999') - epoch_ms(latest)) // 86400000 AS r
                     FROM value WHERE f > 0),
            cut AS (SELECT quantile_cont(CAST(r AS DOUBLE), [0.2, 0.4, 0.6, 0.8]) AS r,
                           quantile_cont(CAST(f AS DOUBLE), [0.2, 0.4, 0.6, 0.8]) AS f,
                           quantile_cont(m, [0.2, 0.4, 0.6, 0.8]) AS m FROM days),
            score AS (SELECT customer,
                             5 - len(list_filter(cut.r, lambda c: c < days.r)) AS r,
                             1 + len(list_filter(cut.f, lambda c: c < days.f)) AS f,
                             1 + len(list_filter(cut.m, lambda c: c < days.m)) AS m FROM days, cut)
            SELECT customer, CASE
                WHEN r >= 4 AND f >= 4 AND m >= 4 THEN 'champions'
                WHEN r >= 2 AND f >= 3 AND m >= 3 THEN 'loyal-customers'
                WHEN r >= 3 AND f <= 3 AND m <= 3 THEN 'potential-loyalist'
                WHEN r >= 4 AND f = 1 AND m = 1 THEN 'new-customers'
                WHEN r BETWEEN 3 AND 4 AND f = 1 AND m = 1 THEN 'promising'
                WHEN r BETWEEN 2 AND 3 AND f BETWEEN 2 AND 3 AND m BETWEEN 2 AND 3 THEN 'need-attention'
                WHEN r BETWEEN 2 AND 3 AND f <= 2 AND m <= 2 THEN 'about-to-sleep'
                WHEN r <= 2 AND f >= 2 AND m >= 2 THEN 'at-risk'
                WHEN r = 1 AND f >= 4 AND m >= 4 THEN 'cant-lose-them'
                WHEN r <= 2 AND f <= 2 AND m <= 2 THEN 'lost'
                ELSE 'others' END AS segment
            FROM score ORDER BY customer
            """;

    @TempDir
    Path folder;

    @Test
    void everyLineIsAccountedForAndSegmentsEqualPlainSqlCustomerByCustomer() {
        String data = RealData.path("online_retail/online_retail.csv.gz").toString();
        String mapping =
                House.root().resolve("docs/examples/online-retail/mapping.json").toString();
        try (Installed halte = Installed.in(folder).asShipped().started()) {
            JsonNode answer = halte.json("import", data, "--mapping", mapping);
            assertAccount(answer.get("imports").get(0));
            halte.halte("segments", "define", cells(halte).toString()).expect(0);
            halte.halte("segments", "run", "rfm", "--at", "2011-12-10").expect(0);
            Map<Long, String> expected = rows(halte.json("sql", RFM_IN_SQL, "--limit", "10000"));
            Map<Long, String> found = rows(halte.json(
                    "sql",
                    "SELECT customer, segment FROM memberships WHERE segmentation = 'rfm' AND present",
                    "--limit",
                    "10000"));
            assertTrue(found.size() > 4_000, "only " + found.size() + " customers");
            assertEquals(expected, found);
            assertAgain(halte, data, mapping);
        }
    }

    private static Path cells(Installed halte) {
        return halte.write("rfm.json", """
                {"id": "rfm", "title": {"en": "RFM", "nl": "RFM"}, "strategy": "rfm", "parameters": {"cells": "ten"}}
                """);
    }

    private static void assertAccount(JsonNode report) {
        assertEquals(541_909, report.get("read").asLong());
        assertEquals(
                541_909,
                report.get("mapped").asLong()
                        + report.get("rejected").asLong()
                        + report.get("skipped").asLong());
        assertEquals(539_391, report.get("mapped").asLong());
        assertEquals(2_515, report.get("reasons").get("STOCK_ADJUSTMENT").asLong());
        assertEquals(3, report.get("reasons").get("BAD_DEBT").asLong());
        assertEquals(132_602, report.get("unattributedRecords").asLong());
    }

    /** Importing the same file again changes nothing. */
    private static void assertAgain(Installed halte, String data, String mapping) {
        JsonNode before =
                halte.sql("SELECT count(*) AS n, sum(amount) AS m FROM touches").get("rows");
        JsonNode again =
                halte.json("import", data, "--mapping", mapping).get("imports").get(0);
        assertEquals(0, again.get("touches").asLong());
        assertEquals(
                before,
                halte.sql("SELECT count(*) AS n, sum(amount) AS m FROM touches").get("rows"));
    }

    private static Map<Long, String> rows(JsonNode answer) {
        Map<Long, String> rows = new TreeMap<>();
        for (JsonNode row : answer.get("rows")) {
            rows.put(row.get("customer").asLong(), row.get("segment").asText());
        }
        return rows;
    }
}
