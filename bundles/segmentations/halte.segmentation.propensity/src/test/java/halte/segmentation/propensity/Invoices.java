package halte.segmentation.propensity;

import halte.testkit.RealData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Real orders. */
final class Invoices {

    private record Invoice(long customer, long moment, double amount) {

        Invoice plus(double more) {
            return new Invoice(customer, moment, amount + more);
        }
    }

    private Invoices() {}

    /** Returns a year of a British gift shop; cancellations are refunds that name no order. */
    static Shop onlineRetail() throws IOException {
        Map<String, Invoice> invoices = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RealData.path("online_retail/online_retail.csv.gz"))),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(invoices, line);
            }
        }
        Shop shop = new Shop();
        long key = 1;
        for (Map.Entry<String, Invoice> entry : new TreeMap<>(invoices).entrySet()) {
            Invoice invoice = entry.getValue();
            double amount = Math.round(invoice.amount * 100) / 100.0;
            if (entry.getKey().startsWith("C")) {
                shop.refund(invoice.customer, invoice.moment, -amount, 0);
            } else {
                shop.order(invoice.customer, invoice.moment, amount, key++, null);
            }
        }
        return shop;
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
        if (!last[3].isEmpty() && !last[3].equals("NA")) {
            double amount = Integer.parseInt(last[0]) * Double.parseDouble(last[2]);
            invoices.compute(
                    line.substring(0, line.indexOf(',')),
                    (number, known) -> known == null
                            ? new Invoice(Long.parseLong(last[3]), moment(last[1]), amount)
                            : known.plus(amount));
        }
    }

    private static long moment(String written) {
        return LocalDateTime.parse(written.replace(' ', 'T'))
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    /** Returns the purchases of 2,357 customers of CDNOW. */
    static Shop cdnow() throws IOException {
        Shop shop = new Shop();
        long key = 1;
        for (String line : Files.readAllLines(RealData.path("cdnow/CDNOW_sample.txt"))) {
            String[] cells = line.trim().split("\\s+");
            long moment =
                    LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE).toEpochDay() * Shop.DAY;
            shop.order(Long.parseLong(cells[1]), moment, Double.parseDouble(cells[4]), key++, null);
        }
        return shop;
    }
}
