package halte.segmentation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole strategy on CDNOW at the end of its 78 weeks, checked on the last 39. */
class CdnowHoldOutTest {

    private static final Instant AT = Instant.parse("1998-06-30T00:00:00Z");

    private static TraitTable population;
    private static Histories histories;
    private static SegmentationModel bgNbd;
    private static SegmentationModel paretoNbd;

    @BeforeAll
    static void fit() throws IOException {
        List<TreeMap<Long, Double>> customers = Cdnow.customers();
        population = table(customers);
        histories = new Histories();
        for (int i = 0; i < customers.size(); i++) {
            histories.begin(population.customer(i));
            customers.get(i).keySet().forEach(day -> histories.day(day.intValue()));
            histories.end();
        }
        bgNbd = fit("bg-nbd");
        paretoNbd = fit("pareto-nbd");
    }

    private static SegmentationModel fit(String model) {
        Parameters parameters = Parameters.of(Map.of("model", model, "calibration-end", "1997-09-30"));
        return new ValueStrategy().fit(population, new FitContext(parameters, AT, 1, List.of(histories)));
    }

    private static TraitTable table(List<TreeMap<Long, Double>> customers) {
        double[][] columns = new double[5][customers.size()];
        for (int i = 0; i < customers.size(); i++) {
            TreeMap<Long, Double> days = customers.get(i);
            columns[0][i] = days.size();
            columns[1][i] = Cdnow.END.toEpochDay() - days.lastKey();
            columns[2][i] = Cdnow.END.toEpochDay() - days.firstKey();
            columns[3][i] =
                    days.values().stream().mapToDouble(Double::doubleValue).sum();
            columns[4][i] = days.firstEntry().getValue();
        }
        return Shoppers.table(columns);
    }

    private static Table table(SegmentationModel model, String id) {
        return model.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Table table, int row, int column) {
        return ((Number) table.rows().get(row).get(column)).doubleValue();
    }

    @Test
    void theCalibrationFitHasThePublishedParameters() {
        assertCalibrated(bgNbd, 0.243, 4.414, 0.793, 2.426);
        assertCalibrated(paretoNbd, 0.553, 10.578, 0.606, 11.669);
    }

    private static void assertCalibrated(SegmentationModel model, double... published) {
        List<List<Object>> rows = table(model, "parameters").rows().stream()
                .filter(row -> row.get(1).equals(new Text("calibration", "kalibratie")))
                .toList();
        for (int i = 0; i < published.length; i++) {
            assertEquals(published[i], (Double) rows.get(i).get(3), 0.0005);
            assertTrue((Double) rows.get(i).get(4) > 0, "standard error");
        }
    }

    /** The figures of the walkthrough of the package BTYD, which follows the papers. */
    @Test
    void theParetoNbdForetellsTheHoldOutAsPublished() {
        long[] customers = {1411, 439, 214, 100, 62, 38, 29, 64};
        double[] actual = {0.2367, 0.6970, 1.3925, 1.5600, 2.5323, 2.9474, 3.8621, 6.3594};
        double[] expected = {0.1384, 0.5996, 1.1959, 1.7139, 2.3984, 2.9070, 3.8185, 6.4033};
        Table table = table(paretoNbd, "hold-out");
        for (int x = 0; x < customers.length; x++) {
            assertEquals(customers[x], number(table, x, 1));
            assertEquals(actual[x], number(table, x, 2), 0.0001);
            assertEquals(expected[x], number(table, x, 3), 0.0005);
        }
    }

    /** Computed independently with SciPy from the formula of the paper. */
    @Test
    void theBgNbdForetellsTheHoldOutAsItsFormulaSays() {
        double[] expected = {0.2251, 0.5231, 1.0441, 1.5203, 2.1639, 2.6538, 3.5040, 6.1572};
        Table table = table(bgNbd, "hold-out");
        for (int x = 0; x < expected.length; x++) {
            assertEquals(expected[x], number(table, x, 3), 0.0002);
        }
    }

    @Test
    void theWeeksAddUpToAllRepeatPurchases() {
        Table weeks = table(bgNbd, "hold-out-weeks");
        assertEquals(78, weeks.rows().size());
        assertEquals("1997-09-30", weeks.rows().get(38).get(1));
        assertEquals(2_457, number(weeks, 38, 5));
        assertEquals(2_457 + 1_882, number(weeks, 77, 5));
        assertEquals(2_457, number(weeks, 38, 6), 60, "calibrated");
        assertEquals(4_339, number(weeks, 77, 6), 0.06 * 4_339, "foretold");
    }

    @Test
    void theCheckIsSaidInWords() {
        List<String> said = bgNbd.findings().stream().map(Text::en).toList();
        assertTrue(
                said.contains("Check: fitted without the last 273 days, the model expects 1,653 repeat order days in"
                        + " them; there were 1,882 (-12.1 %)."),
                said.toString());
        assertTrue(said.stream().anyMatch(each -> each.startsWith("How often customers buy and how much hardly")));
    }

    @Test
    void calibrationCountsEverybodyOnce() {
        Table table = table(bgNbd, "calibration");
        double actual = 0;
        double expected = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            actual += number(table, row, 1);
            expected += number(table, row, 2);
        }
        assertEquals(2_357, actual);
        assertEquals(2_357, expected, 1e-6);
    }

    @Test
    void tiersHoldTheSharesAskedForAndTheTopTheMostValue() {
        Table tiers = table(bgNbd, "tiers");
        double everybody = 0;
        for (int row = 0; row < tiers.rows().size(); row++) {
            everybody += number(tiers, row, 1);
        }
        assertEquals(2_357, everybody);
        double ranked = everybody - number(tiers, 4, 1);
        assertEquals(0.1, number(tiers, 0, 1) / ranked, 0.01);
        assertTrue(number(tiers, 0, 10) > 0.4, "the top's share of the value");
        assertTrue(number(tiers, 0, 8) < number(tiers, 0, 7) && number(tiers, 0, 7) < number(tiers, 0, 9));
        List<List<String>> assigned = Assignments.of(bgNbd, population);
        assertEquals(
                number(tiers, 0, 1),
                assigned.stream().filter(List.of("top")::equals).count());
        assertFalse(assigned.contains(List.of("not-ranked")));
    }

    @Test
    void thePlotInTheDocumentationShowsThisCheck() throws IOException {
        String drawn = HoldOutPlot.draw(table(bgNbd, "hold-out-weeks"), table(paretoNbd, "hold-out-weeks"));
        Path shown = Path.of("../../../docs/segmentation/value-hold-out.svg");
        if (Boolean.getBoolean("halte.draw")) {
            Files.createDirectories(shown.getParent());
            Files.writeString(shown, drawn);
        }
        assertEquals(Files.readString(shown), drawn, "draw it again with -Dhalte.draw=true");
    }
}
