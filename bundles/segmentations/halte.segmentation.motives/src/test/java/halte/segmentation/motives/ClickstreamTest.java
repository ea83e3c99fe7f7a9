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
import org.junit.jupiter.api.Test;

/** How many ways real visitors take: 24,026 visits to a clothes shop, and 43 visitors of a company's site, who are too few. */
class ClickstreamTest {

    private static final Map<String, Object> HABIT =
            Map.of("motives", List.of(Map.of("id", "habit", "shipped", List.of("same-path"))));

    private static SegmentationModel fit(TraitTable table, Map<String, Object> parameters) {
        return new MotivesStrategy().fit(table, new FitContext(Parameters.of(parameters), Instant.EPOCH, 1));
    }

    private static MotiveStudy study(TraitTable table, Map<String, Object> parameters) {
        MotivesParameters wanted = MotivesParameters.read(Parameters.of(parameters));
        return new MotiveFit(table, wanted.motives().get(0), wanted).fit(new MotivesTraits(wanted).now(0));
    }

    @Test
    void theVarietyOfPathsIsThatOfSql() throws SQLException {
        Sql visits = Sql.ask(
                ("SELECT count(*) AS \"touches\", entropy(\"page 1 (main category)\" || '-' || page) AS \"habit.same-path\""
                                + " FROM read_csv('%s', delim = ';') GROUP BY \"session ID\" ORDER BY \"session ID\"")
                        .formatted(RealData.path("eshop_clickstream/e-shop_clothing_2008.csv.gz")));
        assertEquals(24_026, visits.size());
        TraitTable table = visits.table(HABIT);
        MotiveStudy habit = study(table, HABIT);
        double most =
                java.util.Arrays.stream(visits.column("habit.same-path")).max().orElseThrow();
        Gauge gauge = habit.compass().meters().get(0).gauge();
        assertEquals(most, gauge.most());
        int known = 0;
        for (int row = 0; row < visits.size(); row++) {
            double touches = visits.column("touches")[row];
            double largest = Math.min(most, Math.log(touches) / Math.log(2));
            double expected = touches < 3 ? Double.NaN : Math.min(1, visits.column("habit.same-path")[row] / largest);
            assertEquals(expected, gauge.value(table.at(row)), 1e-9, "row " + row);
            known += touches < 3 ? 0 : 1;
        }
        assertEquals(known, habit.items().get(0).customers());
    }

    @Test
    void fortyThreeVisitorsAreTooFewAndThatIsSaid() throws SQLException {
        Sql visitors = Sql.ask(
                ("SELECT count(*) AS \"touches\", entropy(page_urlpath) AS \"habit.same-path\" FROM read_csv('%s', all_varchar = true)"
                                + " WHERE domain_userid IS NOT NULL GROUP BY domain_userid ORDER BY domain_userid")
                        .formatted(RealData.path("snowplow_web/source/snowplow_web_events.csv")));
        SegmentationModel model = fit(visitors.table(HABIT), HABIT);
        assertTrue(visitors.size() <= 43, "visitors " + visitors.size());
        String finding = Planted.english(model).get(0);
        assertTrue(
                finding.equals(
                        "Habit: not known; none of its items says anything; without variety of touchpoints (known of"
                                + " fewer than 20)."),
                finding);
    }
}
