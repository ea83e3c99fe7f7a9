package halte.segmentation.demographic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.RealData;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Demographic groups of 801 American households and of 2,240 customers of a food shop, against SQL. */
class RealPeopleTest {

    private static final String HOUSEHOLDS =
            "SELECT h.age, h.income, h.household_size AS size, coalesce(t.spent, 0) AS spent FROM read_csv('%s', all_varchar = true) h"
                    + " LEFT JOIN (SELECT CAST(household_id AS VARCHAR) id, sum(CAST(sales_value AS DOUBLE)) spent"
                    + " FROM read_csv('%s', all_varchar = true) GROUP BY 1) t ON t.id = h.household_id";

    private static final String SHOP = "SELECT Year_Birth AS birth, Education AS education, Marital_Status AS status,"
            + " CAST(Income AS DOUBLE) AS income, MntWines + MntFruits + MntMeatProducts + MntFishProducts"
            + " + MntSweetProducts + MntGoldProds AS spent FROM read_csv('%s')";

    private static List<Map<String, String>> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<Map<String, String>> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnLabel(i), found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static TraitColumn texts(List<Map<String, String>> rows, String name) {
        return Tables.texts(name, rows.stream().map(row -> row.get(name)).toArray(String[]::new));
    }

    private static TraitColumn numbers(List<Map<String, String>> rows, String name) {
        return Tables.numbers(
                name,
                rows.stream()
                        .map(row -> row.get(name))
                        .mapToDouble(value -> value == null ? Double.NaN : Double.parseDouble(value))
                        .toArray());
    }

    private static String households() {
        return HOUSEHOLDS.formatted(
                RealData.path("completejourney/demographics.csv"),
                RealData.path("completejourney/transactions_sample.csv.gz"));
    }

    private static String shop() {
        return SHOP.formatted(RealData.path("customer_personality/marketing_campaign.csv"));
    }

    private static Map<String, Object> parameters(Object... dimensions) {
        return Map.of(
                "dimensions",
                Arrays.asList(dimensions),
                "outcomes",
                List.of(Map.of("name", "spent", "aggregate", "declared", "field", "spent")));
    }

    private static Map<String, Integer> sizes(String sql) throws SQLException {
        Map<String, Integer> sizes = new TreeMap<>();
        query(sql).forEach(row -> sizes.put(row.get("id"), Integer.valueOf(row.get("size"))));
        return sizes;
    }

    /** Computes eta squared another way: what is left of the variance after every value was replaced by its group's mean. */
    private static double eta(String rows, String group) throws SQLException {
        String sql = "WITH r AS (" + rows + "), g AS (SELECT spent, avg(spent) OVER (PARTITION BY " + group
                + ") m FROM r WHERE " + group + " IS NOT NULL QUALIFY count(*) OVER (PARTITION BY " + group
                + ") >= 10) SELECT var_pop(m) / var_pop(spent) AS eta FROM g";
        return Double.parseDouble(query(sql).get(0).get("eta"));
    }

    @Test
    void householdsAreCountedAsSqlCountsThem() throws SQLException {
        List<Map<String, String>> rows = query(households());
        assertEquals(801, rows.size());
        TraitTable table =
                Tables.of(texts(rows, "age"), texts(rows, "income"), texts(rows, "size"), numbers(rows, "spent"));
        SegmentationModel model = People.fit(
                table, parameters(Map.of("trait", "age"), Map.of("trait", "income"), Map.of("trait", "size")));
        Map<String, Integer> found = People.sizes(model, table);
        for (String trait : List.of("age", "income", "size")) {
            Map<String, Integer> expected = sizes("WITH r AS (" + households() + ") SELECT '" + trait
                    + "-' || trim(regexp_replace(lower(" + trait + "), '[^a-z0-9]+', '-', 'g'), '-') AS id,"
                    + " count(*) AS size FROM r GROUP BY 1 HAVING count(*) >= 10");
            expected.forEach((id, size) -> assertEquals(size, found.get(id), id));
            assertEquals(
                    expected.keySet().size(),
                    found.keySet().stream()
                            .filter(id -> id.startsWith(trait + "-") && !id.endsWith("other"))
                            .count(),
                    found.keySet().toString());
        }
    }

    @Test
    void incomeExplainsOfHouseholdSpendingWhatSqlSays() throws SQLException {
        List<Map<String, String>> rows = query(households());
        TraitTable table = Tables.of(texts(rows, "income"), texts(rows, "size"), numbers(rows, "spent"));
        SegmentationModel model = People.fit(table, parameters(Map.of("trait", "income"), Map.of("trait", "size")));
        List<List<Object>> explained = People.rows(model, "explained");
        assertEquals(eta(households(), "income"), People.number(explained.get(0), 4), 1e-12);
        assertEquals(eta(households(), "size"), People.number(explained.get(1), 4), 1e-12);
        List<Object> split = People.rows(model, "splits").get(0);
        assertEquals("size: 2", ((Text) split.get(0)).en());
        String pairs = "SELECT * FROM (" + households() + ") WHERE size = '2'";
        assertEquals(eta(pairs, "income"), People.number(split, 4), 1e-12);
        assertTrue(
                People.english(model).stream()
                        .anyMatch(
                                finding -> finding.startsWith(
                                        "Within 'size: 2' there are clear differences in spent: split by income, which explains 5.9 %")));
    }

    @Test
    void customersOfTheShopAreGroupedByAgeAndEducationAndSplitByIncome() throws SQLException {
        List<Map<String, String>> rows = query(shop());
        TraitTable table = Tables.of(
                texts(rows, "birth"),
                texts(rows, "education"),
                texts(rows, "status"),
                numbers(rows, "income"),
                numbers(rows, "spent"));
        SegmentationModel model = People.fit(
                table,
                parameters(
                        Map.of("trait", "birth", "kind", "birth-year", "bands", List.of(35, 45, 55, 65)),
                        Map.of("trait", "education"),
                        Map.of("trait", "status"),
                        Map.of("trait", "income", "kind", "number")));
        Map<String, Integer> found = People.sizes(model, table);
        Map<String, Integer> ages = sizes("WITH r AS (" + shop() + "), a AS (SELECT 2014 - birth AS age FROM r)"
                + " SELECT CASE WHEN age < 35 THEN 'birth-under-35' WHEN age < 45 THEN 'birth-35-44' WHEN age < 55"
                + " THEN 'birth-45-54' WHEN age < 65 THEN 'birth-55-64' ELSE 'birth-65-and-more' END AS id,"
                + " count(*) AS size FROM a WHERE age <= 120 GROUP BY 1");
        ages.forEach((id, size) -> assertEquals(size, found.get(id), id));
        assertEquals(5, ages.size());
        assertEquals(
                1, rows.size() - ages.values().stream().mapToInt(size -> size).sum(), "born in 1893");
        assertTrue(
                People.english(model)
                        .contains("Customers in groups by status of fewer than 10, which are no segments: 7."),
                "3 Alone, 2 Absurd, 2 YOLO");
        assertEquals(
                eta(shop(), "education"),
                People.number(People.rows(model, "explained").get(1), 4),
                1e-12);
        assertTrue(People.english(model).stream().anyMatch(finding -> finding.contains("split by income")));
    }
}
