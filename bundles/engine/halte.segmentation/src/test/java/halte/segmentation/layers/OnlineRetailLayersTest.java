package halte.segmentation.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Layers.Node;
import halte.testkit.RealData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A year of a real shop, stacked by country, number of invoices and favourite quarter: held against plain counting. */
class OnlineRetailLayersTest {

    private static final class Buyer {
        private String country;
        private final TreeSet<String> invoices = new TreeSet<>();
        private final TreeSet<Integer> quarters = new TreeSet<>();

        String frequency() {
            return invoices.size() == 1 ? "once" : invoices.size() < 5 ? "some" : "often";
        }
    }

    private static List<Buyer> buyers(Path file) throws IOException {
        Map<String, Buyer> buyers = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.ISO_8859_1))) {
            lines.readLine();
            lines.lines().forEach(line -> read(line, buyers));
        }
        return List.copyOf(buyers.values());
    }

    /** Takes the fields from both ends of a line, since descriptions in the middle hold commas. */
    private static void read(String line, Map<String, Buyer> buyers) {
        String[] fields = line.split(",");
        String customer = fields[fields.length - 2];
        if (!customer.isEmpty() && !fields[0].startsWith("C")) {
            Buyer buyer = buyers.computeIfAbsent(customer, number -> new Buyer());
            buyer.country = fields[fields.length - 1];
            buyer.invoices.add(fields[0]);
            buyer.quarters.add(quarter(fields[fields.length - 4]));
        }
    }

    private static int quarter(String date) {
        return (Integer.parseInt(date.substring(5, 7)) + 2) / 3;
    }

    private static Grown grown(List<Buyer> buyers) {
        ColumnBuilder country = new ColumnBuilder("country", List.of());
        ColumnBuilder frequency = new ColumnBuilder("frequency", List.of());
        ColumnBuilder quarter = new ColumnBuilder("quarter", List.of());
        byte[] orders = new byte[buyers.size()];
        for (int row = 0; row < orders.length; row++) {
            Buyer buyer = buyers.get(row);
            orders[row] = (byte) Math.min(2, buyer.invoices.size());
            country.add(row, buyer.country);
            frequency.add(row, buyer.frequency());
            for (int each : buyer.quarters) {
                quarter.add(row, "q" + each);
            }
        }
        List<LayerColumn> columns =
                List.of(country.build(orders.length), frequency.build(orders.length), quarter.build(orders.length));
        return Grown.of(new Population(null, orders, columns), 10);
    }

    @Test
    void nodesOfARealShopAreWhatCountingGives() throws IOException {
        List<Buyer> buyers = buyers(RealData.path("online_retail/online_retail.csv.gz"));
        assertEquals(4_339, buyers.size(), "customers with an invoice that is no cancellation, as published");
        Map<String, Node> nodes = new HashMap<>();
        new LatticeView(grown(buyers)).nodes().forEach(node -> nodes.put(node.id(), node));
        Function<Predicate<Buyer>, Long> count =
                wanted -> buyers.stream().filter(wanted).count();
        assertEquals(
                count.apply(buyer -> buyer.country.equals("Germany")),
                nodes.get("country:Germany").size());
        Node often = nodes.get("country:United Kingdom+frequency:often+quarter:q4");
        long ukOftenAutumn = count.apply(buyer -> buyer.country.equals("United Kingdom")
                && buyer.frequency().equals("often")
                && buyer.quarters.contains(4));
        assertEquals(ukOftenAutumn, often.size());
        assertEquals(1, often.repeat().rate());
        Node everybody = nodes.get("all");
        assertEquals(
                count.apply(buyer -> buyer.invoices.size() > 1) / 4339.0,
                everybody.repeat().rate(),
                1e-12);
        assertTrue(nodes.values().stream().allMatch(node -> node.size() >= 10));
        assertTrue(nodes.get("country:Saudi Arabia") == null, "one customer");
        assertTrue(nodes.get("frequency:often+quarter:q4").lift() > 1.2, "who buys often also buys in autumn");
    }
}
