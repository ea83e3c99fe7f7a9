package halte.segmentation.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.RealData;
import halte.testkit.segmentation.Assignments;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 2,240 customers of a shop who order by web, catalogue and store; held against plain SQL on the same file. */
class CustomerPersonalityTest {

    private static final Map<String, Object> PARAMETERS = Map.of(
            "channels", List.of("web", "catalogue", "store"), "by", List.of("order"), "groups", List.of("education"));
    private static final String TOTAL = "(NumWebPurchases + NumCatalogPurchases + NumStorePurchases)";

    private static Connection database;
    private static TraitTable customers;
    private static SegmentationModel model;

    @BeforeAll
    static void read() throws SQLException {
        Path file = RealData.path("customer_personality/marketing_campaign.csv");
        database = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE shop AS SELECT * FROM read_csv('" + file + "')");
        }
        List<TraitColumn> columns = new ArrayList<>();
        for (TraitDeclaration trait : new ChannelStrategy().traits(Parameters.of(PARAMETERS))) {
            columns.add(column(trait.name()));
        }
        customers = Tables.of(columns.toArray(TraitColumn[]::new));
        model = new ChannelStrategy().fit(customers, new FitContext(Parameters.of(PARAMETERS), Instant.EPOCH, 1));
    }

    @AfterAll
    static void close() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    private static TraitColumn column(String trait) throws SQLException {
        if (trait.equals("group-1")) {
            return Tables.texts(
                    trait, all("SELECT Education FROM shop ORDER BY ID").toArray(String[]::new));
        }
        String field =
                switch (trait) {
                    case "days-by-web", "orders-by-web" -> "NumWebPurchases";
                    case "days-by-catalogue", "orders-by-catalogue" -> "NumCatalogPurchases";
                    case "days-by-store", "orders-by-store" -> "NumStorePurchases";
                    default -> "0";
                };
        return Tables.numbers(
                trait,
                all("SELECT " + field + " FROM shop ORDER BY ID").stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    private static List<String> all(String question) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static double one(String question) throws SQLException {
        return Double.parseDouble(all(question).get(0));
    }

    private static Table table(String id) {
        return model.tables().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sharesOfChannelsAreThoseOfSql() throws SQLException {
        assertEquals(2_240, customers.size());
        List<List<Object>> rows = table("channels").rows();
        String[] fields = {"NumWebPurchases", "NumCatalogPurchases", "NumStorePurchases"};
        for (int channel = 0; channel < fields.length; channel++) {
            assertEquals(one("SELECT count(*) FROM shop WHERE " + fields[channel] + " > 0"), (long)
                    rows.get(channel).get(1));
            double share = one("SELECT sum(" + fields[channel] + ") / sum" + TOTAL + " FROM shop");
            assertEquals(share, (double) rows.get(channel).get(3), 1e-12);
            assertTrue((double) rows.get(channel).get(4) < share
                    && share < (double) rows.get(channel).get(5));
        }
        List<Object> web = table("groups").rows().stream()
                .filter(row -> row.get(0).equals("education PhD"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                one("SELECT sum(NumWebPurchases) / sum" + TOTAL + " FROM shop WHERE Education = 'PhD'"),
                (double) web.get(3),
                1e-12);
    }

    @Test
    void nobodyPrefersAChannelThatAnotherIsUsedMoreThan() throws SQLException {
        List<List<String>> assigned = Assignments.of(model, customers);
        long unknown = assigned.stream().filter(List.of("unknown")::equals).count();
        assertEquals(one("SELECT count(*) FROM shop WHERE " + TOTAL + " < 3"), unknown);
        List<String> most = all("SELECT CASE WHEN NumWebPurchases > greatest(NumCatalogPurchases, NumStorePurchases)"
                + " THEN 'prefers-web' WHEN NumCatalogPurchases > greatest(NumWebPurchases, NumStorePurchases) THEN"
                + " 'prefers-catalogue' WHEN NumStorePurchases > greatest(NumWebPurchases, NumCatalogPurchases) THEN"
                + " 'prefers-store' ELSE 'tie' END FROM shop ORDER BY ID");
        int clear = 0;
        for (int i = 0; i < most.size(); i++) {
            String segment = assigned.get(i).get(0);
            if (segment.startsWith("prefers-")) {
                assertEquals(most.get(i), segment, "customer " + i);
                clear++;
            }
        }
        assertTrue(clear > 300 && clear < 1_500, "some are clear, many are not: " + clear);
    }
}
