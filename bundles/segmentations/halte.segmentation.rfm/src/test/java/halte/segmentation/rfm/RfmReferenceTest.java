package halte.segmentation.rfm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.SegmentationModel;
import halte.testkit.RealData;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Reproduces what the R package rfm publishes about its example data, analysed on 2006-12-31: the tests {@code test-rfm-segment.R},
 * {@code test-rfm-table.R} and {@code test-utils.R}, the reference page of {@code rfm_segment_summary} and the article "RFM -
 * Introduction" (github.com/rsquaredacademy/rfm, versions 0.2.2 to 0.3.0).
 */
class RfmReferenceTest {

    private static final Map<String, Object> LIKE_R = Map.of("convention", "r-rfm");

    private final List<String> names = new ArrayList<>();
    private TraitTable population;

    @BeforeEach
    void readOrders() throws IOException {
        Map<String, double[]> customers = new TreeMap<>();
        LocalDate analysed = LocalDate.parse("2006-12-31");
        List<String> lines = Files.readAllLines(RealData.path("rfm_reference/rfm_data_orders.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.replace("\"", "").split(",");
            double days = LocalDate.parse(fields[1]).until(analysed, ChronoUnit.DAYS);
            double[] rfm = customers.computeIfAbsent(fields[0], name -> new double[] {Double.POSITIVE_INFINITY, 0, 0});
            rfm[0] = Math.min(rfm[0], days);
            rfm[1]++;
            rfm[2] += Double.parseDouble(fields[2]);
        }
        names.addAll(customers.keySet());
        population = Rfm.customers(customers.values().toArray(double[][]::new));
    }

    @Test
    void everySegmentOfTheReferenceHasItsCustomersOrdersAndRevenue() {
        Map<String, String> expected = Map.of(
                "champions", "158 1234 120178",
                "loyal-customers", "278 1708 166712",
                "potential-loyalist", "229 801 65873",
                "need-attention", "35 144 13287",
                "about-to-sleep", "50 127 10914",
                "at-risk", "86 438 44178",
                "lost", "111 244 20955",
                "others", "48 210 22061");
        assertEquals(expected, summary(Rfm.fit(population, LIKE_R)));
    }

    @Test
    void everySegmentOfTheRevisedRangesHasItsCustomersOrdersAndRevenue() {
        Map<String, String> expected = Map.of(
                "about-to-sleep", "102 283 23449",
                "at-risk", "28 216 22227",
                "cant-lose-them", "47 274 32446",
                "champions", "35 316 31646",
                "lost", "148 393 35324",
                "loyal-customers", "170 799 76562",
                "need-attention", "10 57 4562",
                "new-customers", "104 329 28837",
                "potential-loyalist", "342 2211 204856",
                "promising", "9 28 4249");
        assertEquals(expected, summary(Rfm.fit(population, Map.of("convention", "r-rfm", "cells", "ten-revised"))));
    }

    @Test
    void theFirstCustomersAreInTheirPublishedSegments() {
        Map<String, String> published = Map.of(
                "Abbey O'Reilly", "loyal-customers",
                "Add Senger", "potential-loyalist",
                "Aden Lesch", "potential-loyalist",
                "Admiral Senger", "loyal-customers",
                "Agness O'Keefe", "champions",
                "Aileen Barton", "champions",
                "Ailene Hermann", "loyal-customers",
                "Aiyanna Bruen", "potential-loyalist",
                "Ala Schmidt", "about-to-sleep",
                "Alannah Borer", "lost");
        SegmentationModel model = Rfm.fit(population, LIKE_R);
        published.forEach((name, segment) -> assertEquals(List.of(segment), segmentsOf(model, name), name));
    }

    @Test
    void theFirstCustomersAreInTheirPublishedRevisedSegments() {
        Map<String, String> published = Map.of(
                "Abbey O'Reilly", "potential-loyalist",
                "Add Senger", "new-customers",
                "Aden Lesch", "loyal-customers",
                "Aden Murphy", "potential-loyalist",
                "Admiral Senger", "potential-loyalist",
                "Agness O'Keefe", "champions",
                "Aileen Barton", "champions",
                "Ailene Hermann", "potential-loyalist",
                "Aiyanna Bruen", "about-to-sleep",
                "Akeelah Walsh", "potential-loyalist");
        SegmentationModel model = Rfm.fit(population, Map.of("convention", "r-rfm", "cells", "ten-revised"));
        published.forEach((name, segment) -> assertEquals(List.of(segment), segmentsOf(model, name), name));
    }

    @Test
    void theFirstCustomersHaveTheirPublishedValuesAndScores() {
        Map<String, String> published = Map.of(
                "Abbey O'Reilly", "205 6 472 343",
                "Add Senger", "140 3 340 412",
                "Aden Lesch", "194 4 405 323",
                "Aden Murphy", "98 7 596 544",
                "Admiral Senger", "132 5 448 433",
                "Agness O'Keefe", "90 9 843 555",
                "Aileen Barton", "84 9 763 555",
                "Ailene Hermann", "281 8 699 355",
                "Aiyanna Bruen", "246 4 157 321",
                "Akeelah Walsh", "160 7 779 445");
        SegmentationModel model = Rfm.fit(population, LIKE_R);
        published.forEach((name, values) -> {
            String[] expected = values.split(" ");
            List<String> reasons = Rfm.explained(model, population, names.indexOf(name));
            for (int i = 0; i < 3; i++) {
                String start = " is " + expected[i] + (i == 0 ? " days" : i == 1 ? " orders" : "") + ": score "
                        + expected[3].charAt(i) + " of 5";
                assertTrue(reasons.get(i).contains(start), reasons.get(i));
            }
        });
    }

    @Test
    void ownBoundariesScoreEveryOrder() {
        Map<String, Object> thresholds = Map.of(
                "recency", fixed(115, 181, 297, 482),
                "frequency", fixed(4, 5, 6, 8),
                "monetary", fixed(256, 382, 506, 666));
        SegmentationModel model = Rfm.fit(population, thresholds);
        int orders = 0;
        for (String summary : summary(model).values()) {
            orders += Integer.parseInt(summary.split(" ")[1]);
        }
        assertEquals(4_906, orders);
    }

    @Test
    void segmentsThatEarlierOnesShadowAreNamed() {
        List<String> findings = Rfm.english(Rfm.fit(population, LIKE_R).findings());
        assertEquals(
                List.of(
                        "Nobody can be in 'New Customers': earlier segments take all of its scores.",
                        "Nobody can be in 'Promising': earlier segments take all of its scores.",
                        "Nobody can be in 'Can't Lose Them': earlier segments take all of its scores."),
                findings);
        Map<String, Object> revised = Map.of("convention", "r-rfm", "cells", "ten-revised");
        assertEquals(List.of(), Rfm.fit(population, revised).findings());
    }

    @Test
    void customerLevelDataHasItsPublishedOrdersAndRecencyScores() throws IOException {
        Map<Integer, double[]> customers = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RealData.path("rfm_reference/rfm_data_customer.csv.gz"))),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",");
                customers.put(Integer.parseInt(fields[0]), new double[] {
                    Double.parseDouble(fields[4]), Double.parseDouble(fields[3]), Double.parseDouble(fields[1])
                });
            }
        }
        population = Rfm.customers(customers.values().toArray(double[][]::new));
        SegmentationModel model = Rfm.fit(population, LIKE_R);
        int orders = 0;
        for (String summary : summary(model).values()) {
            orders += Integer.parseInt(summary.split(" ")[1]);
        }
        assertEquals(393_223, orders);
        int[] published = {2, 1, 3, 2, 1, 3, 2, 1, 2, 2};
        int[] scores = new int[10];
        for (int row = 0; row < scores.length; row++) {
            String reason = Rfm.explained(model, population, row).get(0);
            scores[row] = reason.charAt(reason.indexOf("score ") + 6) - '0';
        }
        assertArrayEquals(published, scores);
    }

    private static Map<String, Object> fixed(int... boundaries) {
        List<Integer> numbers = Arrays.stream(boundaries).boxed().toList();
        return Map.of("cuts", "fixed", "boundaries", numbers);
    }

    private List<String> segmentsOf(SegmentationModel model, String name) {
        return Assignments.of(model, population.at(names.indexOf(name)));
    }

    /** Returns customers, orders and revenue by segment. */
    private Map<String, String> summary(SegmentationModel model) {
        Map<String, long[]> sums = new HashMap<>();
        for (int row = 0; row < population.size(); row++) {
            for (String segment : Assignments.of(model, population.at(row))) {
                long[] sum = sums.computeIfAbsent(segment, name -> new long[3]);
                sum[0]++;
                sum[1] += (long) population.columns().get(1).number(row);
                sum[2] += (long) population.columns().get(2).number(row);
            }
        }
        Map<String, String> summary = new HashMap<>();
        sums.forEach((segment, sum) -> summary.put(segment, sum[0] + " " + sum[1] + " " + sum[2]));
        return summary;
    }
}
