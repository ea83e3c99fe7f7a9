package halte.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** Makes a shop's export: order lines with the columns and proportions of the online_retail data, about twenty to an order. */
final class ShopFile {

    private static final int PRODUCTS = 4_000;
    private static final int CUSTOMERS = 100_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String[] COUNTRIES = {"United Kingdom", "Germany", "France", "EIRE", "Netherlands"};

    private ShopFile() {}

    /** Writes a file; files of different numbers have different orders. */
    static void write(Path file, int lines, int number) throws IOException {
        Random random = new Random(number);
        LocalDateTime at = LocalDateTime.of(2020 + number, 1, 1, 8, 0);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
            int order = number * 100_000_000;
            int written = 0;
            while (written < lines) {
                int size = Math.min(lines - written, 1 + random.nextInt(39));
                order(out, random, size, ++order, at.format(DATE));
                written += size;
                at = at.plusSeconds(random.nextInt(120));
            }
        }
    }

    private static void order(BufferedWriter out, Random random, int size, int order, String at) throws IOException {
        int customer = random.nextInt(CUSTOMERS);
        String who = random.nextInt(4) == 0 ? "NA" : Integer.toString(10_000 + customer);
        String tail = "," + who + "," + COUNTRIES[random.nextInt(10) < 9 ? 0 : 1 + customer % 4] + "\n";
        for (int line = 0; line < size; line++) {
            int product = random.nextInt(PRODUCTS);
            out.write(order + "," + (20_000 + product) + ",SMALL PRETTY THING NO " + product + ","
                    + (1 + random.nextInt(12)) + "," + at + "," + (1 + product % 19) + "."
                    + (10 + product % 90) + tail);
        }
    }

    /** Returns a mapping that makes each order, or each line, a touch. */
    static String mapping(boolean single) {
        return """
                {
                  "dates": {"formats": ["yyyy-MM-dd HH:mm:ss"], "zone": "Europe/London"},
                  "id": "%s",
                  "at": "{InvoiceDate}",
                  "identifiers": [{"kind": "customer-number", "value": "{CustomerID}", "ignore": ["NA"]}],
                  "skip": [{"when": {"field": "UnitPrice", "atMost": 0}, "code": "STOCK_ADJUSTMENT"}],
                  "touch": {
                    "types": [{"when": {"field": "InvoiceNo", "startsWith": "C"}, "type": "refund"}],
                    "type": "order",
                    "group": %s,
                    "channel": "web",
                    "touchpoint": "shop",
                    "line": {"product": "{StockCode}", "name": "{Description}", "quantity": "{Quantity}", "unitPrice": "{UnitPrice}"},
                    "amount": "sum",
                    "currency": "GBP",
                    "properties": {"country": "{Country}"}
                  }
                }
                """.formatted(single ? "{InvoiceNo}-{_position}" : "{InvoiceNo}", !single);
    }
}
