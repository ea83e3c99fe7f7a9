package halte.segmentation.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.testkit.RealData;
import halte.testkit.trait.TestTimeline;
import halte.testkit.trait.TimelineBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sixty visitors of a web shop in seven days of 2022: as many in each stage as plain SQL says on the same events. */
class SnowplowShopTest {

    private static final String ACTION =
            "unstruct_event_com_snowplowanalytics_snowplow_ecommerce_snowplow_ecommerce_action_1_0_0";
    private static final String EVENTS = """
            CREATE TABLE events AS SELECT domain_userid AS who, derived_tstamp::TIMESTAMPTZ AS t,
              CASE json_extract_string(%s, '$.type')
                WHEN 'product_view' THEN 'product-view' WHEN 'list_click' THEN 'search'
                WHEN 'promo_click' THEN 'offer-click' WHEN 'add_to_cart' THEN 'cart-change'
                WHEN 'remove_from_cart' THEN 'cart-change' WHEN 'checkout_step' THEN 'checkout-step'
                WHEN 'transaction' THEN 'order' WHEN 'refund' THEN 'refund' ELSE 'page-view' END AS type
            FROM read_csv('%s', all_varchar = true) WHERE domain_userid IS NOT NULL
            """;
    private static final String STAGES = """
            WITH asked AS (SELECT TIMESTAMPTZ '%1$s' AS moment),
            seen AS (SELECT who, t, type, (epoch_ms(moment) - epoch_ms(t)) / 86400000.0 AS age FROM events, asked WHERE t <= moment),
            latest AS (SELECT who, max(t) FILTER (type = 'order') AS ordered FROM seen GROUP BY who),
            evidence AS (SELECT who,
              sum(CASE WHEN age < 30 THEN 1 WHEN age < 60 THEN 0.5 WHEN age < 90 THEN 0.25 ELSE 0 END)
                FILTER (type = 'page-view' AND (ordered IS NULL OR t > ordered)) / 0.25 AS see,
              sum(CASE WHEN age < 14 THEN 1 WHEN age < 28 THEN 0.5 WHEN age < 42 THEN 0.25 ELSE 0 END)
                FILTER (type IN ('product-view', 'search', 'offer-click') AND (ordered IS NULL OR t > ordered)) AS think,
              sum(CASE WHEN age < 7 THEN 1 WHEN age < 14 THEN 0.5 WHEN age < 21 THEN 0.25 ELSE 0 END)
                FILTER (type IN ('cart-change', 'checkout-step') AND (ordered IS NULL OR t > ordered)) AS buy,
              coalesce(sum(CASE WHEN age < 30 THEN 1 WHEN age < 60 THEN 0.5 WHEN age < 90 THEN 0.25 ELSE 0 END)
                FILTER (type = 'refund'), 0) + max(CASE WHEN type = 'order' AND age < 90 THEN 2 ELSE 0 END) AS care
            FROM seen JOIN latest USING (who) GROUP BY who)
            SELECT CASE WHEN buy >= greatest(1, care) THEN 'do' WHEN think >= greatest(1, care) THEN 'think'
              WHEN care >= 1 THEN 'care' WHEN see >= 1 THEN 'see' ELSE 'quiet' END AS stage, count(*) FROM evidence GROUP BY 1
            """;

    private static Connection database;
    private static Touches visitors;

    @BeforeAll
    static void read() throws SQLException {
        String file = RealData.path("snowplow_ecommerce/source/snowplow_ecommerce_events.csv")
                .toString();
        database = DriverManager.getConnection("jdbc:duckdb:");
        Map<String, TimelineBuilder> byVisitor = new TreeMap<>();
        try (Statement statement = database.createStatement()) {
            statement.execute(EVENTS.formatted(ACTION, file));
            try (ResultSet rows = statement.executeQuery("SELECT who, epoch_ms(t), type FROM events ORDER BY t")) {
                while (rows.next()) {
                    byVisitor
                            .computeIfAbsent(rows.getString(1), who -> TestTimeline.of(byVisitor.size() + 1L))
                            .touch(
                                    rows.getString(3),
                                    Instant.ofEpochMilli(rows.getLong(2)).toString());
                }
            }
        }
        visitors = new Touches(
                byVisitor.values().stream().map(TimelineBuilder::build).toList());
    }

    @AfterAll
    static void close() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-10-26", "2022-11-20", "2022-11-30", "2022-12-12", "2022-12-23", "2023-01-20", "2023-06-01"})
    void asManyAreInEachStageAsSqlSays(String day) throws SQLException {
        Instant at = Instant.parse(day + "T00:00:00Z");
        List<TestTimeline> come = new ArrayList<>(visitors.customers());
        come.removeIf(one -> one.touches().get(0).at().toInstant().isAfter(at));
        Map<String, Long> stages = new Touches(come)
                .stages(Map.of(), at).stream()
                        .collect(Collectors.groupingBy(stage -> stage, TreeMap::new, Collectors.counting()));
        assertEquals(bySql(at), stages);
    }

    private static Map<String, Long> bySql(Instant at) throws SQLException {
        Map<String, Long> stages = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(STAGES.formatted(at))) {
            while (rows.next()) {
                stages.put(rows.getString(1), rows.getLong(2));
            }
        }
        return stages;
    }
}
