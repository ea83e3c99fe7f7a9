package halte.segmentation.rfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.RealData;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** RFM on a year of a British gift shop, whose cancellations name no order: they lower the money, not the frequency. */
class RfmOnlineRetailTest {

    private static final LocalDateTime ASKED = LocalDateTime.parse("2011-12-10T00:00:00");

    private static TraitTable population;

    private record Invoice(String customer, LocalDateTime at, boolean cancellation, double[] amount) {}

    @BeforeAll
    static void readInvoices() throws IOException {
        Map<String, Invoice> invoices = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RealData.path("online_retail/online_retail.csv.gz"))),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(invoices, line);
            }
        }
        population = table(invoices);
    }

    /** Reads a line from its end, for the description in its middle may hold commas. */
    private static void add(Map<String, Invoice> invoices, String line) {
        String[] last = new String[5];
        int end = line.length();
        for (int i = 4; i >= 0; i--) {
            int comma = line.lastIndexOf(',', end - 1);
            last[i] = line.substring(comma + 1, end);
            end = comma;
        }
        String number = line.substring(0, line.indexOf(','));
        if (last[3].isEmpty() || last[3].equals("NA")) {
            return;
        }
        Invoice invoice = invoices.computeIfAbsent(
                number,
                key -> new Invoice(
                        last[3], LocalDateTime.parse(last[1].replace(' ', 'T')), key.startsWith("C"), new double[1]));
        invoice.amount()[0] += Integer.parseInt(last[0]) * Double.parseDouble(last[2]);
    }

    private static TraitTable table(Map<String, Invoice> invoices) {
        Map<String, double[]> customers = new TreeMap<>();
        for (Invoice invoice : invoices.values()) {
            double[] rfm = customers.computeIfAbsent(invoice.customer(), name -> new double[] {Double.NaN, 0, 0});
            rfm[2] += invoice.amount()[0];
            if (!invoice.cancellation() && invoice.amount()[0] > 0) {
                double days = invoice.at().until(ASKED, ChronoUnit.SECONDS) / 86_400.0;
                rfm[0] = rfm[1] == 0 ? days : Math.min(rfm[0], days);
                rfm[1]++;
            }
        }
        return Rfm.customers(customers.values().toArray(double[][]::new));
    }

    @Test
    void everyCustomerWithAnOrderIsInOneSegmentAndTheOthersAreCounted() {
        SegmentationModel model = Rfm.fit(population, Map.of());
        List<List<String>> assigned = Assignments.of(model, population);
        assertEquals(4_372, assigned.size());
        assertEquals(34, assigned.stream().filter(List::isEmpty).count());
        assertTrue(assigned.stream().allMatch(segments -> segments.size() <= 1));
        assertEquals(
                "34 of 4,372 customers have no order above zero after refunds and are in no segment.",
                Rfm.english(model.findings()).get(0));
    }

    @Test
    void equalValuesGetEqualScoresWithEveryMethod() {
        for (String cuts : List.of("quantile", "jenks")) {
            SegmentationModel model = Rfm.fit(population, Map.of("cuts", cuts, "cells", "grid"));
            Map<String, String> segments = new HashMap<>();
            for (int row = 0; row < population.size(); row++) {
                List<String> segment = Assignments.of(model, population.at(row));
                double days = Math.floor(number(row, 0));
                String known = segments.putIfAbsent(days + "/" + number(row, 1), segment.toString());
                assertTrue(known == null || known.equals(segment.toString()), "row " + row);
            }
        }
    }

    @Test
    void oneTimeBuyersOfAThirdOfTheShopScoreOne() {
        SegmentationModel model = Rfm.fit(population, Map.of());
        long once = IntStream.range(0, population.size())
                .filter(row -> number(row, 1) == 1)
                .count();
        assertTrue(once > population.size() / 4, "many one-time buyers: " + once);
        for (int row = 0; row < population.size(); row++) {
            if (number(row, 1) == 1) {
                String frequency = Rfm.explained(model, population, row).get(1);
                assertTrue(frequency.contains("score 1 of 5"), frequency);
            }
        }
    }

    @Test
    void championsAreAThirdOfTheShopAtMostAndBringMostOfItsRevenue() {
        SegmentationModel model = Rfm.fit(population, Map.of());
        List<List<String>> assigned = Assignments.of(model, population);
        double[] champions = totals(assigned, "champions");
        double[] lost = totals(assigned, "lost");
        double revenue = IntStream.range(0, population.size())
                .mapToDouble(row -> number(row, 2))
                .sum();
        assertTrue(champions[0] < assigned.size() / 3.0, "champions: " + champions[0]);
        assertTrue(champions[1] > revenue / 2, "their revenue: " + champions[1]);
        assertTrue(lost[0] > 0 && lost[1] < revenue / 10, "revenue of the lost: " + lost[1]);
    }

    @Test
    void findingsReadWellInDutch() {
        List<String> dutch =
                Rfm.fit(population, Map.of()).findings().stream().map(Text::nl).toList();
        assertEquals(
                "34 van de 4.372 klanten hebben na terugbetalingen geen bestelling boven nul en zitten in geen doelgroep.",
                dutch.get(0));
    }

    private static double[] totals(List<List<String>> assigned, String segment) {
        double[] totals = new double[2];
        for (int row = 0; row < assigned.size(); row++) {
            if (assigned.get(row).contains(segment)) {
                totals[0]++;
                totals[1] += number(row, 2);
            }
        }
        return totals;
    }

    private static double number(int row, int trait) {
        return population.columns().get(trait).number(row);
    }
}
