package halte.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Report;
import halte.kpi.api.Kpis.Value;
import halte.kpi.retention.CohortRetention;
import halte.kpi.retention.RepeatRate;
import halte.kpi.revenue.AverageOrderValue;
import halte.kpi.revenue.Orders;
import halte.kpi.revenue.Revenue;
import halte.testkit.RealData;
import halte.testkit.trait.TestTimeline;
import halte.testkit.trait.TimelineBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measures the log of the customer-lifetime-value literature: Fader, Hardie and Lee, Marketing Science 24 (2005). */
class CdnowTest {

    private record Purchase(String customer, LocalDate day, String discs, String dollars) {}

    @Test
    void thePublishedCountsComeOut() throws IOException {
        Bench bench = new Bench(timelines(purchases(), true), new Orders(), new RepeatRate());
        Report all = bench.measure(Grain.WHOLE, null, false);
        assertEquals(6_919, value(all, "orders").value());
        assertEquals(2_357, value(all, "orders").customers());
    }

    @Test
    void asPublishedNineHundredFortySixCustomersCameBackWithinThirtyNineWeeks() throws IOException {
        Collection<Purchase> onePerDay = purchases().stream()
                .collect(Collectors.toMap(p -> p.customer() + p.day(), p -> p, (a, b) -> a, TreeMap::new))
                .values();
        Bench bench = new Bench(timelines(onePerDay, true), new RepeatRate(), new CohortRetention());
        Value rate = bench.measure("1997-01-01T00:00:00Z", "1997-10-01T00:00:00Z", Grain.WHOLE).values().stream()
                .filter(value -> value.kpi().equals("repeat-rate"))
                .findFirst()
                .orElseThrow();
        assertEquals(946, rate.numerator());
        assertEquals(2_357, rate.denominator());
    }

    @Test
    void moneyAgreesWithAPlainComputation() throws IOException {
        Bench bench =
                new Bench(timelines(purchases(), false), new Revenue(), new AverageOrderValue(), new RepeatRate());
        Report report = bench.measure(Grain.WHOLE, null, false);
        List<Purchase> paid = purchases().stream().filter(p -> dollars(p) > 0).toList();
        double revenue = paid.stream().mapToDouble(CdnowTest::dollars).sum();
        Map<String, Long> orders =
                paid.stream().collect(Collectors.groupingBy(Purchase::customer, Collectors.counting()));
        long repeaters = orders.values().stream().filter(n -> n > 1).count();
        assertEquals(revenue, value(report, "revenue").value(), 1e-6);
        assertEquals(revenue / paid.size(), value(report, "average-order-value").value(), 1e-9);
        assertEquals(repeaters, value(report, "repeat-rate").numerator());
        assertEquals(orders.size(), value(report, "repeat-rate").denominator());
    }

    private static Value value(Report report, String kpi) {
        return Bench.whole(report, kpi).get(0);
    }

    private static double dollars(Purchase purchase) {
        return Double.parseDouble(purchase.dollars());
    }

    private static List<Purchase> purchases() throws IOException {
        try (Stream<String> lines = Files.lines(RealData.path("cdnow/CDNOW_sample.txt"))) {
            return lines.map(line -> line.trim().split("\\s+"))
                    .map(p -> new Purchase(p[1], LocalDate.parse(p[2], DateTimeFormatter.BASIC_ISO_DATE), p[3], p[4]))
                    .toList();
        }
    }

    private static List<TestTimeline> timelines(Collection<Purchase> purchases, boolean countingDiscs) {
        Map<String, TimelineBuilder> builders = new TreeMap<>();
        for (Purchase purchase : purchases) {
            builders.computeIfAbsent(purchase.customer(), id -> TestTimeline.of(Long.parseLong(id)))
                    .order(null, purchase.day().toString(), countingDiscs ? purchase.discs() : purchase.dollars());
        }
        return builders.values().stream().map(TimelineBuilder::build).toList();
    }
}
