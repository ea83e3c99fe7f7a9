package halte.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Report;
import halte.kpi.api.Kpis.Value;
import halte.kpi.retention.RepeatRate;
import halte.kpi.revenue.AverageOrderValue;
import halte.kpi.revenue.Orders;
import halte.kpi.revenue.Revenue;
import halte.testkit.RealData;
import halte.testkit.trait.TestTimeline;
import halte.testkit.trait.TimelineBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Measures a real retailer's invoices; cancellations there name no order. */
class OnlineRetailTest {

    private record Invoice(String number, long customer, String at, BigDecimal amount) {

        boolean cancellation() {
            return number.startsWith("C");
        }

        Invoice plus(Invoice line) {
            return new Invoice(number, customer, at, amount.add(line.amount));
        }
    }

    @Test
    void revenueOrdersAndRepeatRateAgreeWithAPlainComputation() throws IOException {
        List<Invoice> invoices = invoices();
        Bench bench =
                new Bench(timelines(invoices), new Revenue(), new Orders(), new AverageOrderValue(), new RepeatRate());
        Report report = bench.measure(Grain.WHOLE, null, false);
        List<Invoice> orders = invoices.stream()
                .filter(i -> !i.cancellation() && i.amount().signum() > 0)
                .toList();
        double ordered =
                orders.stream().mapToDouble(i -> i.amount().doubleValue()).sum();
        Map<Long, Long> perCustomer =
                orders.stream().collect(Collectors.groupingBy(Invoice::customer, Collectors.counting()));
        assertEquals(8_300_065.814, value(report, "revenue").value(), 1e-3);
        assertEquals(4_372, value(report, "revenue").customers(), 5);
        assertEquals(orders.size(), value(report, "orders").value());
        assertEquals(
                ordered / orders.size(), value(report, "average-order-value").value(), 1e-6);
        assertEquals(perCustomer.size(), value(report, "repeat-rate").denominator());
        assertEquals(
                perCustomer.values().stream().filter(n -> n > 1).count(),
                value(report, "repeat-rate").numerator());
    }

    @Test
    void theMonthsAddUpAndEachHasAnInterval() throws IOException {
        Bench bench = new Bench(timelines(invoices()), new Revenue());
        List<Value> months = Bench.whole(bench.measure(Grain.MONTH, null, false), "revenue");
        assertEquals(13, months.size());
        assertEquals(8_300_065.814, months.stream().mapToDouble(Value::value).sum(), 1e-3);
        assertTrue(months.stream()
                .allMatch(m -> m.interval().low() < m.value()
                        && m.value() < m.interval().high()));
    }

    private static Value value(Report report, String kpi) {
        return Bench.whole(report, kpi).get(0);
    }

    private static List<Invoice> invoices() throws IOException {
        Map<String, Invoice> invoices = new HashMap<>();
        try (var gzip = new GZIPInputStream(
                        Files.newInputStream(RealData.path("online_retail/online_retail.csv.gz")), 1 << 16);
                var reader = new BufferedReader(new InputStreamReader(gzip, StandardCharsets.ISO_8859_1))) {
            reader.lines().skip(1).map(OnlineRetailTest::line).forEach(line -> {
                if (line.customer() > 0) {
                    invoices.merge(line.number(), line, Invoice::plus);
                }
            });
        }
        return List.copyOf(invoices.values());
    }

    /** Reads from both ends, for only the description in the middle holds commas and quotes. */
    private static Invoice line(String text) {
        String[] fields = text.split(",");
        int last = fields.length - 1;
        long customer = fields[last - 1].matches("\\d+") ? Long.parseLong(fields[last - 1]) : 0;
        BigDecimal amount = new BigDecimal(fields[last - 4]).multiply(new BigDecimal(fields[last - 2]));
        return new Invoice(fields[0], customer, fields[last - 3].replace(' ', 'T') + "Z", amount);
    }

    private static List<TestTimeline> timelines(List<Invoice> invoices) {
        Map<Long, TimelineBuilder> builders = new TreeMap<>();
        for (Invoice invoice : invoices) {
            TimelineBuilder builder = builders.computeIfAbsent(invoice.customer(), TestTimeline::of);
            String amount = invoice.amount().toPlainString();
            if (invoice.cancellation()) {
                builder.refund(null, invoice.at(), amount);
            } else {
                builder.order(invoice.number(), invoice.at(), amount);
            }
        }
        return builders.values().stream().map(TimelineBuilder::build).toList();
    }
}
