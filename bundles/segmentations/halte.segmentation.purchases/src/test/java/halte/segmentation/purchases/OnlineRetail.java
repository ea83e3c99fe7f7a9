package halte.segmentation.purchases;

import halte.testkit.RealData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/** A year of a British gift shop by product: who bought what on which day, cancellations left out. */
final class OnlineRetail {

    private static final Map<String, Integer> DAYS = new ConcurrentHashMap<>();

    private OnlineRetail() {}

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    static Shop shop() throws IOException {
        Map<String, TreeMap<Integer, List<Shop.Line>>> customers = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RealData.path("online_retail/online_retail.csv.gz"))),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(customers, line);
            }
        }
        Shop shop = new Shop(LocalDate.parse("2011-12-10"), true);
        customers.values().forEach(shop::add);
        return shop;
    }

    /** Reads a line from both ends, for the description in its middle may hold commas. */
    private static void add(Map<String, TreeMap<Integer, List<Shop.Line>>> customers, String line) {
        String[] last = new String[5];
        int end = line.length();
        for (int i = 4; i >= 0; i--) {
            int comma = line.lastIndexOf(',', end - 1);
            last[i] = line.substring(comma + 1, end);
            end = comma;
        }
        double price = Double.parseDouble(last[2]);
        boolean counts = Integer.parseInt(last[0]) > 0
                && price > 0
                && !last[3].isEmpty()
                && !last[3].equals("NA")
                && !line.startsWith("C");
        if (counts) {
            int day = DAYS.computeIfAbsent(last[1].substring(0, 10), OnlineRetail::day);
            String product = line.split(",", 3)[1];
            customers
                    .computeIfAbsent(last[3], fresh -> new TreeMap<>())
                    .computeIfAbsent(day, fresh -> new ArrayList<>())
                    .add(new Shop.Line(product, "gifts", price));
        }
    }
}
