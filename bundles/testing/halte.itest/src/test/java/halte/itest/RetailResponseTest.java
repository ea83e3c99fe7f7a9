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

/** Real customers of a shop and who of them answered a campaign: RFM as of before it, held against the answers, as plain SQL has both. */
class RetailResponseTest {

    private static final String BEFORE = "2015-03-16";

    private static final String SIZES_IN_SQL = "SELECT segment, count(*) AS members FROM ("
            + OnlineRetailTest.RFM_IN_SQL.replace("2011-12-10", BEFORE)
            + ") GROUP BY segment";

    private static final String ANSWERS_IN_SQL = """
            SELECT m.segment, count(*) AS members, count(t.value) AS known, count(*) FILTER (WHERE t.value = '1') AS holding
            FROM memberships m LEFT JOIN declared_traits t ON t.customer = m.customer AND t.name = 'response'
            WHERE m.segmentation = 'rfm' AND m.present GROUP BY m.segment
            """;

    @TempDir
    Path folder;

    @Test
    void theAnswerOfEachCellToACampaignIsWhatPlainSqlSaysAndItsLiftHasAnInterval() {
        try (Installed halte = Installed.in(folder).started()) {
            load(halte);
            halte.halte("segments", "define", cells(halte).toString()).expect(0);
            halte.halte("segments", "run", "rfm", "--at", BEFORE).expect(0);
            JsonNode outcome = halte.json("segments", "outcome", "rfm", "--trait", "response");
            assertEquals(647, outcome.at("/everybody/holding").asLong(), "as counted in the file");
            assertEquals(6_884, outcome.at("/everybody/known").asLong());
            Map<String, JsonNode> sizes = bySegment(halte.sql(SIZES_IN_SQL));
            Map<String, JsonNode> answers = bySegment(halte.sql(ANSWERS_IN_SQL));
            assertEquals(8, sizes.size());
            for (JsonNode one : outcome.get("segments")) {
                String segment = one.at("/segment/id").asText();
                assertEquals(
                        count(sizes, segment, "members"),
                        one.at("/members/members").asLong(),
                        segment);
                assertAnswers(one, answers, segment);
            }
            assertLifts(outcome);
        }
    }

    private static void load(Installed halte) {
        Path orders = halte.write("orders.json", """
                {"dates": {"formats": ["d-MMM-yy"], "zone": "UTC"}, "id": "{customer_id}-{trans_date}-{tran_amount}",
                 "at": "{trans_date}", "identifiers": [{"kind": "customer", "value": "{customer_id}"}],
                 "touch": {"type": "order", "channel": "store", "amount": "{tran_amount}", "currency": "USD"}}
                """);
        Path answers = halte.write("answers.json", """
                {"id": "{customer_id}", "identifiers": [{"kind": "customer", "value": "{customer_id}"}],
                 "traits": [{"name": "response", "value": "{response}", "type": "number"}]}
                """);
        String folder = "retail_transactions_response/Retail_Data_";
        halte.halte("import", file(folder + "Transactions.csv.gz"), "--mapping", orders.toString())
                .expect(0);
        halte.halte("import", file(folder + "Response.csv"), "--mapping", answers.toString())
                .expect(0);
    }

    private static String file(String name) {
        return RealData.path(name).toString();
    }

    private static Path cells(Installed halte) {
        return halte.write("rfm.json", """
                {"id": "rfm", "title": {"en": "RFM", "nl": "RFM"}, "strategy": "rfm", "parameters": {"cells": "ten"}}
                """);
    }

    private static void assertAnswers(JsonNode one, Map<String, JsonNode> answers, String segment) {
        long known = count(answers, segment, "known");
        long holding = count(answers, segment, "holding");
        assertEquals(known, one.at("/members/known").asLong(), segment);
        assertEquals(holding, one.at("/members/holding").asLong(), segment);
        assertEquals(647 - holding, one.at("/others/holding").asLong(), segment);
        if (known > 0) {
            double others = (647.0 - holding) / (6_884 - known);
            assertEquals(
                    (double) holding / known / others, one.at("/lift/ratio").asDouble(), 1e-12, segment);
            assertEquals(
                    (double) holding / known - others,
                    one.at("/lift/difference").asDouble(),
                    1e-12,
                    segment);
        }
    }

    /** Who bought much answers twice as often, whether lately or not; who bought little hardly at all. */
    private static void assertLifts(JsonNode outcome) {
        Map<String, JsonNode> lifts = new TreeMap<>();
        outcome.get("segments").forEach(one -> lifts.put(one.at("/segment/id").asText(), one.get("lift")));
        assertTrue(lifts.get("loyal-customers").at("/ratioInterval/low").asDouble() > 1.7, lifts::toString);
        assertTrue(lifts.get("at-risk").at("/ratioInterval/low").asDouble() > 1.6, lifts::toString);
        assertTrue(lifts.get("potential-loyalist").at("/ratioInterval/high").asDouble() < 0.3, lifts::toString);
        assertEquals(
                6,
                lifts.values().stream()
                        .filter(lift -> lift.get("significant").asBoolean())
                        .count());
        assertTrue(outcome.at("/test/p").asDouble() < 1e-6, outcome::toString);
        assertTrue(outcome.at("/chance/best/usual").asDouble() > 0.1, "the best of eight is above everybody by chance");
    }

    private static Map<String, JsonNode> bySegment(JsonNode answer) {
        Map<String, JsonNode> rows = new TreeMap<>();
        answer.get("rows").forEach(row -> rows.put(row.get("segment").asText(), row));
        return rows;
    }

    private static long count(Map<String, JsonNode> rows, String segment, String what) {
        return rows.containsKey(segment) ? rows.get(segment).get(what).asLong() : 0;
    }
}
