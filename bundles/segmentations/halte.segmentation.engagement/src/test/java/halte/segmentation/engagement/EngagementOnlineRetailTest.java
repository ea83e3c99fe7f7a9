package halte.segmentation.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.RealData;
import halte.testkit.segmentation.Assignments;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A year of a British gift shop, of which only orders are known: the bands and who stayed, counted once more from the invoices. */
class EngagementOnlineRetailTest {

    private static final LocalDateTime ASKED = LocalDateTime.parse("2011-12-10T00:00:00");
    private static final Map<String, Object> PARAMETERS = Map.of("cuts", List.of(0.25, 1));

    private static final List<double[]> CUSTOMERS = new ArrayList<>();
    private static SegmentationModel model;
    private static Histories shop;

    @BeforeAll
    static void readInvoices() throws IOException {
        Map<String, Map<String, LocalDateTime>> invoices = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RealData.path("online_retail/online_retail.csv.gz"))),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(invoices, line);
            }
        }
        shop = new Histories();
        for (Map<String, LocalDateTime> orders : invoices.values()) {
            double[] ago = new TreeSet<>(orders.values())
                    .stream()
                            .mapToDouble(at -> at.until(ASKED, ChronoUnit.SECONDS) / 86_400.0)
                            .toArray();
            CUSTOMERS.add(ago);
            shop.add(ago);
        }
        model = shop.fit(PARAMETERS);
    }

    /** Reads a line from its end, for the description in its middle may hold commas. */
    private static void add(Map<String, Map<String, LocalDateTime>> invoices, String line) {
        String[] last = new String[5];
        int end = line.length();
        for (int i = 4; i >= 0; i--) {
            int comma = line.lastIndexOf(',', end - 1);
            last[i] = line.substring(comma + 1, end);
            end = comma;
        }
        String number = line.substring(0, line.indexOf(','));
        if (!last[3].isEmpty() && !last[3].equals("NA") && !number.startsWith("C")) {
            invoices.computeIfAbsent(last[3], customer -> new TreeMap<>())
                    .put(number, LocalDateTime.parse(last[1].replace(' ', 'T')));
        }
    }

    private static Table table(String id) {
        return model.tables().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int band(double rate) {
        return rate >= 1 ? 2 : rate >= 0.25 ? 1 : 0;
    }

    @Test
    void everyCustomerIsInTheBandOfHisOwnOrders() {
        assertEquals(4_339, CUSTOMERS.size());
        List<List<String>> assigned = Assignments.of(model, shop.table(PARAMETERS));
        List<String> bands = List.of("frequency-lowest", "frequency-1", "frequency-2");
        for (int i = 0; i < CUSTOMERS.size(); i++) {
            double[] ago = CUSTOMERS.get(i);
            double rate = (ago.length - 1) * 30 / Math.max(30, ago[0]);
            assertEquals(bands.get(band(rate)), assigned.get(i).get(0));
        }
    }

    @Test
    void whoStayedIsCountedFromTheInvoicesAndFrequencyIsASign() {
        long[][] counted = new long[3][2];
        for (double[] ago : CUSTOMERS) {
            double then = ago[0] - 90;
            if (then >= 30) {
                int before = 0;
                for (double day : ago) {
                    before += day >= 90 ? 1 : 0;
                }
                long[] cell = counted[band((before - 1) * 30 / then)];
                cell[0]++;
                cell[1] += ago[ago.length - 1] < 90 ? 1 : 0;
            }
        }
        List<List<Object>> rows = table("retention").rows();
        for (int band = 0; band < 3; band++) {
            assertEquals(counted[band][0], rows.get(band).get(2), "observed");
            assertEquals(counted[band][1], rows.get(band).get(3), "still active");
        }
        assertTrue(
                model.findings().stream().anyMatch(text -> text.en().startsWith("Who touches more often stays")),
                model.findings().toString());
    }

    @Test
    void earlyOrdersAloneAreCheckedBeforeARiskIsTold() {
        List<List<Object>> rows = table("early-risk").rows();
        long learned = rows.stream()
                .filter(row -> row.get(0).equals(7))
                .mapToLong(row -> (long) row.get(2))
                .sum();
        long checked = rows.stream()
                .filter(row -> row.get(0).equals(7))
                .mapToLong(row -> (long) row.get(6))
                .sum();
        assertEquals(CUSTOMERS.stream().filter(ago -> ago[0] >= 120).count(), learned + checked);
        assertTrue(checked > learned / 3, "three in ten check");
    }
}
