package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import halte.testkit.RealData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real households, their orders and redeemed coupons, from files to segments, whose sizes plain SQL over the store confirms. */
class CompleteJourneyTest {

    /** Who redeemed a coupon, ordered 40 times, spent 25 on meat; and of the buyers of produce the tenth that spent most. */
    private static final String SEGMENTS_IN_SQL = """
            WITH orders AS (SELECT customer, count(*) AS n FROM orders_net WHERE net_amount > 0 GROUP BY customer),
            spent AS (SELECT customer, sum(amount) FILTER (WHERE category IN ('MEAT', 'MEAT-PCKGD')) AS meat,
                             sum(amount) FILTER (WHERE category = 'PRODUCE') AS produce
                      FROM order_lines GROUP BY customer),
            ranked AS (SELECT customer, rank() OVER (ORDER BY produce DESC) + count(*) OVER (PARTITION BY produce) - 1 AS down,
                              count(*) OVER () AS buyers FROM spent WHERE produce > 0)
            SELECT 'coupon-users' AS segment, count(DISTINCT customer) AS n FROM touches WHERE type = 'coupon'
            UNION ALL SELECT 'frequent-buyers', count(*) FROM orders WHERE n >= 40
            UNION ALL SELECT 'spenders-on-meat', count(*) FROM spent WHERE meat >= 25
            UNION ALL SELECT 'spenders-on-produce', count(*) FROM ranked WHERE down <= floor(buyers / 10)
            """;

    /** Every group of every dimension with ten households or more; smaller ones would be merged. */
    private static final String GROUPS_IN_SQL = """
            SELECT name || '-' || value AS segment, count(*) AS n FROM declared_traits
            WHERE name IN ('age', 'income', 'household-size') GROUP BY name, value HAVING count(*) >= 10
            """;

    @TempDir
    Path folder;

    @Test
    void couponRespondersSpendersOnProductGroupsAndDemographicGroupsAreAsManyAsPlainSqlSays() throws IOException {
        String redemptions =
                RealData.path("completejourney/coupon_redemptions.csv").toString();
        try (Installed halte = Installed.in(folder).started()) {
            halte.halte("import", orders(halte).toString(), "--mapping", orderMapping(halte))
                    .expect(0);
            halte.halte("import", redemptions, "--mapping", couponMapping(halte))
                    .expect(0);
            halte.halte("segments", "define", fruit(halte)).expect(0);
            halte.halte("segments", "run", "fruit").expect(0);
            Map<String, Long> found = sizes(halte.json("sql", """
                    SELECT segment, count(*) AS n FROM memberships WHERE segmentation = 'fruit' AND present GROUP BY segment
                    """));
            assertEquals(sizes(halte.json("sql", SEGMENTS_IN_SQL)), found);
            assertEquals(410, found.get("coupon-users"), "as counted in the file");
            assertTrue(found.get("spenders-on-produce") > 100, () -> "too few to say anything: " + found);
            assertGroups(halte);
        }
    }

    private static void assertGroups(Installed halte) {
        String households = RealData.path("completejourney/demographics.csv").toString();
        halte.halte("import", households, "--mapping", householdMapping(halte)).expect(0);
        halte.halte("segments", "define", people(halte)).expect(0);
        halte.halte("segments", "run", "people").expect(0);
        JsonNode outcome = halte.json("segments", "outcome", "people", "--trait", coupons(halte));
        Map<String, Long> expected = new TreeMap<>();
        sizes(halte.json("sql", GROUPS_IN_SQL)).forEach((name, size) -> expected.put(plain(name), size));
        Map<String, Long> found = new TreeMap<>();
        outcome.get("segments")
                .forEach(one -> found.put(
                        plain(one.at("/segment/id").asText()),
                        one.at("/members/members").asLong()));
        assertEquals(expected, found);
        assertEquals(255, found.get(plain("household-size-1")), "as counted in the file");
        assertEquals(
                801,
                found.entrySet().stream()
                        .filter(each -> each.getKey().startsWith("age"))
                        .mapToLong(Map.Entry::getValue)
                        .sum());
        assertTrue(outcome.at("/test/dealt").isNumber(), "a household is in one group per dimension");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }

    private static String coupons(Installed halte) {
        return halte.write("coupons-used.json", """
                {"name": "coupons-used", "aggregate": "count", "filter": {"types": ["coupon"]}}
                """).toString();
    }

    private static String householdMapping(Installed halte) {
        return halte.write("households.json", """
                {"id": "{household_id}", "identifiers": [{"kind": "household", "value": "{household_id}"}],
                 "traits": [{"name": "age", "value": "{age}"}, {"name": "income", "value": "{income}"},
                            {"name": "household-size", "value": "{household_size}"}]}
                """).toString();
    }

    private static String people(Installed halte) {
        return halte.write("people.json", """
                {"id": "people", "title": {"en": "Households", "nl": "Huishoudens"}, "strategy": "demographic",
                 "parameters": {"dimensions": [{"trait": "age"}, {"trait": "income"}, {"trait": "household-size"}]}}
                """).toString();
    }

    /** The lines with their departments, which stand in another file, the lines of a basket together. */
    private static Path orders(Installed halte) throws IOException {
        Map<String, String> departments = new HashMap<>();
        rows("completejourney/products.csv.gz").forEach(row -> departments.put(row.get(0), row.get(2)));
        Map<String, List<String>> baskets = new TreeMap<>();
        for (List<String> row : rows("completejourney/transactions_sample.csv.gz")) {
            String line = String.join(
                    ",",
                    row.get(0),
                    row.get(2),
                    row.get(3),
                    departments.get(row.get(3)),
                    row.get(4),
                    row.get(5),
                    row.get(10));
            baskets.computeIfAbsent(row.get(2), basket -> new ArrayList<>()).add(line);
        }
        StringBuilder file = new StringBuilder("household,basket,product,department,quantity,amount,at\n");
        baskets.values()
                .forEach(lines -> lines.forEach(line -> file.append(line).append('\n')));
        return halte.write("orders.csv", file.toString());
    }

    private static List<List<String>> rows(String file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RealData.path(file))), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(cells(line));
            }
        }
        return rows;
    }

    /** Cells without the commas and quotation marks that stand in some of them. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != ',') {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String orderMapping(Installed halte) {
        return halte.write("orders.json", """
                {"dates": {"formats": ["yyyy-MM-dd HH:mm:ss"], "zone": "America/New_York"}, "id": "{basket}", "at": "{at}",
                 "identifiers": [{"kind": "household", "value": "{household}"}],
                 "touch": {"type": "order", "group": true, "channel": "store",
                   "line": {"product": "{product}", "category": "{department}", "quantity": "{quantity}", "amount": "{amount}"},
                   "amount": "sum", "currency": "USD"}}
                """).toString();
    }

    private static String couponMapping(Installed halte) {
        return halte.write("coupons.json", """
                {"dates": {"zone": "America/New_York"}, "at": "{redemption_date}",
                 "id": "{household_id}-{coupon_upc}-{campaign_id}-{redemption_date}",
                 "identifiers": [{"kind": "household", "value": "{household_id}"}],
                 "touch": {"type": "coupon", "channel": "store", "campaign": "{campaign_id}", "coupon": "{coupon_upc}"}}
                """).toString();
    }

    private static String fruit(Installed halte) {
        return halte.write("fruit.json", """
                {"id": "fruit", "title": {"en": "Low-hanging fruit", "nl": "Laaghangend fruit"}, "strategy": "low-hanging-fruit",
                 "parameters": {"orders": {"at-least": 40}, "groups": [
                   {"id": "meat", "categories": ["MEAT", "MEAT-PCKGD"], "spent": {"at-least": 25}},
                   {"id": "produce", "categories": ["PRODUCE"]}]}}
                """).toString();
    }

    private static Map<String, Long> sizes(JsonNode answer) {
        Map<String, Long> sizes = new TreeMap<>();
        answer.get("rows")
                .forEach(row ->
                        sizes.put(row.get("segment").asText(), row.get("n").asLong()));
        return sizes;
    }
}
