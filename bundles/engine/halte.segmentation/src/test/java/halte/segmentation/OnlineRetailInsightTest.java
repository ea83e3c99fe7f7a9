package halte.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.model.Touch;
import halte.segmentation.api.Comparison;
import halte.segmentation.api.Comparison.Row;
import halte.segmentation.api.Drift;
import halte.segmentation.api.Gate;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Upkeep.Refreshed;
import halte.segmentation.api.Upkeep.Scope;
import halte.testkit.RealData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A year of a real shop: what suffices, what differs, what drifts, and what a day costs. */
class OnlineRetailInsightTest {

    private static final Instant SUMMER = Instant.parse("2011-07-01T00:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2011-12-01T00:00:00Z");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private record Invoice(String customer, Instant at, double[] amount) {}

    private final World world = new World();
    private final Map<String, Invoice> invoices = new TreeMap<>();

    private void read() throws IOException {
        Path file = RealData.path("online_retail/online_retail.csv.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.ISO_8859_1))) {
            lines.readLine();
            lines.lines().forEach(this::read);
        }
    }

    private void read(String line) {
        String[] fields = line.split(",");
        int end = fields.length;
        if (!fields[end - 2].isEmpty() && !fields[0].startsWith("C")) {
            Instant at = LocalDateTime.parse(fields[end - 4], MOMENT).toInstant(ZoneOffset.UTC);
            Invoice invoice =
                    invoices.computeIfAbsent(fields[0], number -> new Invoice(fields[end - 2], at, new double[1]));
            invoice.amount[0] += Double.parseDouble(fields[end - 5]) * Double.parseDouble(fields[end - 3]);
        }
    }

    private void store(Instant from, Instant until) {
        Touch[] touches = invoices.values().stream()
                .filter(invoice -> !invoice.at.isBefore(from) && invoice.at.isBefore(until))
                .map(invoice -> world.order(invoice.customer, Math.round(invoice.amount[0] * 100) / 100.0, invoice.at))
                .toArray(Touch[]::new);
        world.append(touches);
    }

    @Test
    void aYearOfARealShop() throws IOException {
        read();
        store(Instant.EPOCH, AUTUMN);
        Map<String, Object> orders = World.orders();
        world.define(
                "buyers",
                List.of(orders),
                List.of(
                        World.segment("all", orders, 1),
                        World.segment("often", orders, 10),
                        World.segment("most", orders, 100)));
        world.segmentations.define(new Definition("rfm", Text.of("RFM"), "rfm", Map.of(), 0), "ann");
        world.segmentations.run("buyers", SUMMER);
        world.segmentations.run("buyers", AUTUMN);
        world.segmentations.run("rfm", AUTUMN);
        gates();
        comparison();
        drift();
        day();
    }

    private void gates() {
        Gate[] gates = world.insight.sufficiency("buyers").toArray(Gate[]::new);
        assertTrue(gates[0].sufficient(), gates[0].reasons().toString());
        long buyers = invoices.values().stream()
                .filter(invoice -> invoice.at.isBefore(AUTUMN) && invoice.amount[0] > 0)
                .map(Invoice::customer)
                .distinct()
                .count();
        assertEquals(buyers, gates[0].customers());
        assertTrue(gates[2].customers() < 10 && !gates[2].sufficient(), "few ordered a hundred times");
    }

    private void comparison() {
        Comparison comparison = world.insight.compare(
                List.of(
                        new SegmentRef("buyers", "often"),
                        new SegmentRef("buyers", "all"),
                        new SegmentRef("rfm", "champions")),
                List.of());
        Row monetary = comparison.traits().stream()
                .filter(row -> row.trait().equals("monetary"))
                .findFirst()
                .orElseThrow();
        assertTrue(monetary.differences().get(0).difference() > 0);
        assertEquals(1, comparison.overlaps().get(0).ofLeft(), "who orders often is among all");
    }

    private void drift() {
        world.segmentations.define(new Definition("early", Text.of("Early"), "rfm", Map.of(), 0), "ann");
        world.segmentations.run("early", SUMMER);
        Drift drift = world.insight.drift("early", AUTUMN);
        assertTrue(
                drift.findings().stream().anyMatch(text -> text.en().contains("'recency'")),
                "half a year later recency is another: " + drift.findings());
    }

    /** One more day concerns its buyers only. */
    private void day() {
        Instant end = AUTUMN.plusSeconds(86_400);
        store(AUTUMN, end);
        long buyers = invoices.values().stream()
                .filter(invoice -> !invoice.at.isBefore(AUTUMN) && invoice.at.isBefore(end))
                .map(Invoice::customer)
                .distinct()
                .count();
        Refreshed refreshed = world.segmentations.refresh("buyers", end);
        assertEquals(Scope.CHANGED, refreshed.scope());
        assertEquals(buyers, refreshed.assigned());
        var kept = world.places("buyers");
        world.segmentations.run("buyers", end);
        assertEquals(world.places("buyers"), kept);
    }
}
