package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import halte.testkit.trait.FoldTimelines;
import halte.testkit.trait.TestTimeline;
import halte.trait.api.Pass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Purchases gathered from timelines. */
class PurchaseFoldTest {

    private static final int DAY = (int) LocalDate.parse("2026-01-01").toEpochDay();

    private static Purchases purchases(TestTimeline... timelines) {
        PurchaseFold fold = new PurchaseFold(null, false);
        Pass pass = new Pass(Instant.parse("2026-06-01T00:00:00Z"), List.of(), List.of(fold));
        return (Purchases)
                new FoldTimelines(List.of(timelines)).pass(pass).results().get(0);
    }

    private static List<String> days(Purchases purchases) {
        Ledger ledger = new Ledger(
                purchases, PurchaseParameters.read(Parameters.NONE), Integer.MAX_VALUE - 1, customer -> true);
        List<String> days = new ArrayList<>();
        for (History history = ledger.read(); history.next(); ) {
            for (int number = 0; number < history.days(); number++) {
                StringBuilder day = new StringBuilder(history.customer() + " " + (history.day(number) - DAY));
                int different = history.open(number);
                for (int i = 0; i < different; i++) {
                    day.append(' ').append(ledger.items().name(history.item(i)));
                }
                days.add(day.toString());
            }
        }
        return days;
    }

    @Test
    void refundedOrdersAndReturnedLinesDoNotCount() {
        TestTimeline timeline = TestTimeline.of(7)
                .order("1", "2026-01-01", "30")
                .line("tent-1", "tents", "1", "20")
                .line("mat-1", "mats", "2", "10")
                .order("2", "2026-01-05", "10")
                .line("stove-1", "stoves", "1", "10")
                .refund("2", "2026-01-07", "-10")
                .order("3", "2026-01-09", "15")
                .line("tent-2", "tents", "-1", "-5")
                .line("mat-2", "mats", null, "20")
                .build();
        Purchases purchases = purchases(timeline);
        assertEquals(List.of("7 0 tents mats", "7 8 mats"), days(purchases));
        assertEquals(2, purchases.habits().orders);
        assertEquals(3, purchases.habits().lines);
    }

    @Test
    void ordersOfALocalDayAreOneDay() {
        TestTimeline timeline = TestTimeline.of(1)
                .order("1", "2026-01-02T00:30:00+01:00", "1")
                .line("a", "a", "1", "1")
                .order("2", "2026-01-02T23:30:00+01:00", "1")
                .line("b", "b", "1", "1")
                .build();
        assertEquals(List.of("1 1 a b"), days(purchases(timeline)));
        assertEquals(2, purchases(timeline).habits().sizes[1]);
    }

    @Test
    void mergedPartsTellWhatOnePartTells() {
        Random random = new Random(5);
        Shop shop = new Shop(LocalDate.parse("2026-06-01"), true);
        for (int customer = 0; customer < 500; customer++) {
            TreeMap<Integer, List<Shop.Line>> days = new TreeMap<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                String product = "p" + random.nextInt(12);
                days.put(
                        shop.today() - random.nextInt(400),
                        List.of(new Shop.Line(product, "c", 1 + random.nextInt(9))));
            }
            shop.add(days);
        }
        Map<String, Object> parameters =
                Map.of("level", "product", "products", Map.of("p1", "consumable", "p2", "durable"));
        PurchasesStrategy strategy = new PurchasesStrategy();
        var one = strategy.fit(shop.table(), shop.context(parameters, 1));
        var many = strategy.fit(shop.table(), shop.context(parameters, 7));
        assertEquals(one.data(), many.data());
        assertEquals(one.findings(), many.findings());
    }

    @Test
    void whatIsLearnedUpToADayDoesNotKnowLaterDays() {
        Random random = new Random(8);
        Shop all = new Shop(LocalDate.parse("2026-06-01"), false);
        Shop early = new Shop(LocalDate.parse("2026-06-01"), false);
        int until = all.today() - 100;
        for (int customer = 0; customer < 800; customer++) {
            TreeMap<Integer, List<Shop.Line>> days = new TreeMap<>();
            for (int day = all.today() - random.nextInt(600); day < all.today(); day += 1 + random.nextInt(90)) {
                String thing = "t" + random.nextInt(day > until ? 9 : 5);
                days.put(day, List.of(new Shop.Line(thing, thing, 5)));
            }
            all.add(days);
            early.add(days.headMap(until, true));
        }
        assertEquals(
                PurchasesData.write(learned(early, until), List.of(), List.of()),
                PurchasesData.write(learned(all, until), List.of(), List.of()));
        assertTrue(learned(all, until).items().size() == 5);
    }

    private static Knowledge learned(Shop shop, int until) {
        PurchaseParameters parameters = PurchaseParameters.read(
                Parameters.of(Map.of("categories", Map.of("t0", "consumable", "t1", "consumable"))));
        Ledger ledger = new Ledger(shop.purchases(2), parameters, until, customer -> true);
        return new Learning(ledger, parameters, until).learn();
    }
}
