package halte.segmentation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.RealData;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A year of a British gift shop, whose trade customers do not leave: both models run to the boundary, which is said, and rank. */
class OnlineRetailBoundaryTest {

    private static final LocalDate END = LocalDate.parse("2011-12-09");

    private static TraitTable population;

    @BeforeAll
    static void readInvoices() throws IOException {
        Map<String, TreeMap<Long, Double>> customers = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RealData.path("online_retail/online_retail.csv.gz"))),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(customers, line);
            }
        }
        population = table(List.copyOf(customers.values()));
    }

    /** Reads a line from its end, for the description in its middle may hold commas. Leaves out cancellations. */
    private static void add(Map<String, TreeMap<Long, Double>> customers, String line) {
        String[] last = new String[5];
        int end = line.length();
        for (int i = 4; i >= 0; i--) {
            int comma = line.lastIndexOf(',', end - 1);
            last[i] = line.substring(comma + 1, end);
            end = comma;
        }
        double amount = Integer.parseInt(last[0]) * Double.parseDouble(last[2]);
        if (amount > 0 && !last[3].isEmpty() && !last[3].equals("NA") && !line.startsWith("C")) {
            long day = LocalDate.parse(last[1].substring(0, 10)).toEpochDay();
            customers.computeIfAbsent(last[3], name -> new TreeMap<>()).merge(day, amount, Double::sum);
        }
    }

    private static TraitTable table(List<TreeMap<Long, Double>> customers) {
        double[][] columns = new double[5][customers.size()];
        for (int i = 0; i < customers.size(); i++) {
            TreeMap<Long, Double> days = customers.get(i);
            columns[0][i] = days.size();
            columns[1][i] = END.toEpochDay() - days.lastKey();
            columns[2][i] = END.toEpochDay() - days.firstKey();
            columns[3][i] =
                    days.values().stream().mapToDouble(Double::doubleValue).sum();
            columns[4][i] = days.firstEntry().getValue();
        }
        return Shoppers.table(columns);
    }

    @Test
    void bothModelsWarnOfTheBoundaryAndStillRank() {
        for (String family : List.of("bg-nbd", "pareto-nbd")) {
            Parameters parameters = Parameters.of(Map.of("model", family));
            SegmentationModel model = new ValueStrategy()
                    .fit(population, new FitContext(parameters, Instant.parse("2011-12-09T00:00:00Z"), 1));
            List<String> said = model.findings().stream().map(Text::en).toList();
            assertTrue(said.get(0).contains("ran to the boundary"), said.toString());
            assertTrue(model.findings().get(0).nl().contains("liepen naar de grens"));
            long top = Assignments.of(model, population).stream()
                    .filter(List.of("top")::equals)
                    .count();
            assertEquals(0.1, top / (double) population.size(), 0.02);
            assertNull(model.tables().get(0).rows().get(0).get(4), "no standard error");
            assertTrue(model.estimates(population.at(0)).stream().allMatch(each -> each.known()));
        }
    }

    @Test
    void thirtyRepeatBuyersAreTheLeast() {
        int[] few = java.util.stream.IntStream.range(0, 25).toArray();
        SegmentationModel model = new ValueStrategy()
                .fit(population.rows(few), new FitContext(Parameters.NONE, Instant.parse("2011-12-09T00:00:00Z"), 1));
        assertTrue(Assignments.of(model, population).stream().allMatch(List.of("not-ranked")::equals));
        assertTrue(model.findings().get(0).en().startsWith("Nobody is ranked"));
        assertTrue(java.util.stream.IntStream.range(0, population.size())
                .noneMatch(row -> model.known(population.at(row))));
    }
}
