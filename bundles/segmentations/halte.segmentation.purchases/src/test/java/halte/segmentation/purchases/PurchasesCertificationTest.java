package halte.segmentation.purchases;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;

/** The strategy keeps what every strategy promises, without and with purchases to learn from. */
class PurchasesCertificationTest {

    abstract static class Suite extends SegmentationCertification {

        @Override
        public SegmentationStrategy strategy() {
            return new PurchasesStrategy();
        }
    }

    @Nested
    class WithoutPurchases extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    @Nested
    class WithPurchases extends Suite {

        private final Shop shop = new Shop(LocalDate.parse("2026-06-01"), true);
        private final List<Object> measures;

        WithPurchases() {
            Random random = new Random(4);
            for (int customer = 0; customer < 6_000; customer++) {
                TreeMap<Integer, List<Shop.Line>> days = new TreeMap<>();
                for (int day = shop.today() - random.nextInt(700); day < shop.today(); day += 1 + random.nextInt(60)) {
                    String product = "p" + random.nextInt(6);
                    days.put(day, List.of(new Shop.Line(product, "c", 1 + random.nextInt(3))));
                }
                shop.add(days);
            }
            measures = List.of(shop.purchases(2));
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.ofEntries(
                    Map.entry("level", "product"),
                    Map.entry(
                            "products",
                            Map.of(
                                    "p0",
                                    "consumable",
                                    "p1",
                                    Map.of("nature", "service", "every", 30),
                                    "p2",
                                    "durable",
                                    "absent",
                                    "virtual")),
                    Map.entry("most", 5),
                    Map.entry("channel", "store"),
                    Map.entry("purpose", "analysis"),
                    Map.entry("payment", "paid-by"),
                    Map.entry("horizon", 14),
                    Map.entry("soon", 3),
                    Map.entry("window", 0.8),
                    Map.entry("gone", 0.2),
                    Map.entry("likely", 0.3),
                    Map.entry("within", 60),
                    Map.entry("hold-out", 100),
                    Map.entry("offer", "new"));
        }

        @Override
        public Map<String, List<String>> vocabulary() {
            int today = shop.today();
            return Map.of(
                    PurchaseTraits.BOUGHT,
                    List.of(
                            (today - 90) + " " + (today - 30) + " 3 p0",
                            (today - 300) + " " + (today - 7) + " 12 p1",
                            (today - 20) + " " + (today - 20) + " 1 p2",
                            (today - 500) + " " + (today - 400) + " 9 p0",
                            "no diary at all",
                            "1 2 3",
                            "99999999999 1 1 p0"),
                    "usual-payment",
                    List.of("card", "cash"));
        }

        @Override
        public List<Object> measures() {
            return measures;
        }
    }
}
