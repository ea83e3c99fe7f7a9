package halte.segmentation.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.SegmentationModel;
import halte.testkit.RealData;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 2,240 customers of a food shop: what share of their spending goes where, by age, education and children, against SQL. */
class PersonalityTest {

    private static final List<String> SHELVES =
            List.of("Wines", "Fruits", "MeatProducts", "FishProducts", "SweetProducts");

    /** Everybody once per group that he is in, with the share of what he spent that went to each shelf. */
    private static final String PEOPLE =
            "CREATE TABLE g AS WITH p AS (SELECT ID AS id, Year_Birth AS born, Education AS school, Kidhome + Teenhome AS kids,"
                    + " MntWines, MntFruits, MntMeatProducts, MntFishProducts, MntSweetProducts,"
                    + " MntWines + MntFruits + MntMeatProducts + MntFishProducts + MntSweetProducts + MntGoldProds AS total"
                    + " FROM read_csv('%s')), g AS (SELECT *, CASE WHEN born < 1955 THEN 'under 1955'"
                    + " WHEN born < 1970 THEN '1955 to under 1970' ELSE '1970 and more' END AS grp FROM p"
                    + " UNION ALL BY NAME SELECT *, school AS grp FROM p"
                    + " UNION ALL BY NAME SELECT *, CASE WHEN kids = 0 THEN 'children: 0' ELSE 'children: 1 and more' END AS grp FROM p) SELECT * FROM g";

    private Connection connection;
    private Shop shop;

    @BeforeEach
    void read() throws SQLException {
        String file =
                RealData.path("customer_personality/marketing_campaign.csv").toString();
        connection = DriverManager.getConnection("jdbc:duckdb:");
        shop = new Shop();
        try (Statement statement = connection.createStatement()) {
            statement.execute(PEOPLE.formatted(file));
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM g WHERE grp LIKE 'children%' ORDER BY id")) {
            while (found.next()) {
                List<Object> values = new ArrayList<>(List.of(
                        "group-birth-year", found.getInt("born"),
                        "group-education", found.getString("school"),
                        "group-children", found.getInt("kids"),
                        "people-birth-year", found.getInt("born"),
                        "wines-1-all-of", found.getInt("total")));
                for (String shelf : SHELVES) {
                    values.add(id(shelf) + "-1-all");
                    values.add(found.getInt("Mnt" + shelf));
                }
                shop.with(values.toArray());
            }
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static String id(String shelf) {
        return shelf.replace("Products", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, Object> parameters(Object... more) {
        Map<String, Object> parameters = Shop.parameters(
                List.of(),
                List.of(),
                "groups",
                List.of(
                        Map.of("trait", "birth-year", "cuts", List.of(1955, 1970)),
                        Map.of("trait", "education"),
                        Map.of("trait", "children", "cuts", List.of(1), "title", "children")),
                "demographics",
                List.of(Map.of("trait", "birth-year")),
                "needs",
                SHELVES.stream()
                        .map(shelf -> Map.of(
                                "id",
                                id(shelf),
                                "measures",
                                List.of(Map.of("trait", "spent-on-" + id(shelf), "of", "spent"))))
                        .toList());
        for (int i = 0; i < more.length; i += 2) {
            parameters.put((String) more[i], more[i + 1]);
        }
        return parameters;
    }

    private double sql(String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(select)) {
            found.next();
            return found.getDouble(1);
        }
    }

    private static String titled(Object group) {
        return group.equals("children: under 1") ? "children: 0" : (String) group;
    }

    @Test
    void theVectorsAreThoseOfSql() throws SQLException {
        List<Map<String, Object>> rows = Shop.rows(shop.fit(parameters("merge-to", 3)), "needs");
        int checked = 0;
        for (Map<String, Object> row : rows) {
            if (((String) row.get("group")).contains(" + ")) {
                continue;
            }
            String shelf = SHELVES.stream()
                    .filter(each -> id(each).equals(row.get("need")))
                    .findFirst()
                    .orElseThrow();
            String of = " FROM g WHERE total > 0 AND grp = '" + titled(row.get("group")) + "'";
            assertEquals(sql("SELECT avg(Mnt" + shelf + " / total)" + of), (double) row.get("importance"), 1e-12);
            assertEquals(sql("SELECT count(*)" + of), ((Number) row.get("known")).doubleValue());
            double half = sql("SELECT stddev_samp(Mnt" + shelf + " / total) / sqrt(count(*))" + of);
            double width = ((double) row.get("high") - (double) row.get("low")) / 2;
            assertTrue(width > 1.95 * half && width < 2.02 * half, "Student's interval of " + row);
            checked++;
        }
        assertEquals(10 * SHELVES.size(), checked, "3 ages, 5 schools, 2 with or without children");
    }

    @Test
    void theOverlapOfTwoSchoolsIsThatOfSql() throws SQLException {
        SegmentationModel model = shop.fit(parameters());
        StringBuilder smaller = new StringBuilder("0");
        StringBuilder larger = new StringBuilder("0");
        for (String shelf : SHELVES) {
            String mean = "avg(Mnt" + shelf + " / total) FILTER (WHERE total > 0 AND grp = 'G')";
            String a = mean.replace("'G'", "'Graduation'");
            String b = mean.replace("'G'", "'PhD'");
            smaller.append(" + least(").append(a).append(", ").append(b).append(")");
            larger.append(" + greatest(").append(a).append(", ").append(b).append(")");
        }
        double expected = sql("SELECT (" + smaller + ") / (" + larger + ") FROM g");
        Map<String, Object> pair = Shop.rows(model, "overlap-of-pairs").stream()
                .filter(row -> row.get("group").equals("Graduation")
                        && row.get("other").equals("PhD"))
                .findFirst()
                .orElseThrow();
        assertEquals(expected, (double) pair.get("overlap"), 1e-12);
        assertTrue((double) pair.get("low") <= expected && expected <= (double) pair.get("high"));
        assertTrue((double) pair.get("high") - (double) pair.get("low") < 0.1);
        assertTrue(model.segments().size() <= 3);
    }
}
