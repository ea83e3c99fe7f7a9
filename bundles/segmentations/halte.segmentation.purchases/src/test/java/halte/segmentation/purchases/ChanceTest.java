package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.SegmentationModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That somebody buys much, or often, makes nothing belong together; what does is found all the same. */
class ChanceTest {

    private static final int CATEGORIES = 8;
    private static final Map<String, Object> DURABLES = Map.of(
            "hold-out",
            0,
            "categories",
            IntStream.range(0, CATEGORIES).boxed().collect(Collectors.toMap(each -> "c" + each, each -> "durable")));

    private static List<Shop.Line> lines(List<Integer> categories) {
        return categories.stream()
                .map(each -> new Shop.Line("c" + each, "c" + each, 10))
                .toList();
    }

    private static List<Integer> basket(Random random, IntToDoubleFunction share) {
        return IntStream.range(0, CATEGORIES)
                .filter(category -> random.nextDouble() < share.applyAsDouble(category))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Makes customers who order more or less often, what they like. */
    private static Shop shop(long seed, BiFunction<Random, Integer, IntToDoubleFunction> customers) {
        Random random = new Random(seed);
        Shop shop = new Shop(LocalDate.parse("2026-01-01"), false);
        for (int customer = 0; customer < 2_000; customer++) {
            double gap = 15 + 300 * random.nextDouble();
            IntToDoubleFunction share = customers.apply(random, customer);
            TreeMap<Integer, List<Shop.Line>> days = new TreeMap<>();
            for (double day = shop.today() - 700;
                    day < shop.today();
                    day += 1 - gap * Math.log(1 - random.nextDouble())) {
                List<Integer> basket = basket(random, share);
                if (!basket.isEmpty()) {
                    days.put((int) day, lines(basket));
                }
            }
            shop.add(days);
        }
        return shop;
    }

    private static void nothingIsFound(Shop shop) {
        SegmentationModel model = shop.fit(DURABLES);
        assertEquals(List.of(), Shop.table(model, "relations").rows());
        assertTrue(model.findings().stream().anyMatch(text -> text.en().startsWith("Nothing is bought together")));
    }

    @Test
    void whoFillsHisBasketMoreThanOthersMakesNoComplements() {
        nothingIsFound(shop(1, (random, customer) -> {
            double share = Math.pow(random.nextDouble(), 2) * 0.9;
            return category -> share;
        }));
    }

    @Test
    void largeAndSmallBasketsOfTheSameCustomerMakeNoComplements() {
        double[] size = {1};
        nothingIsFound(shop(2, (random, customer) -> category -> {
            size[0] = category == 0 ? 0.25 + 0.75 * random.nextInt(2) : size[0];
            return size[0] * 0.12 * (1 + category % 4);
        }));
    }

    @Test
    void oneThingAtATimeMakesNoSteps() {
        Random random = new Random(3);
        Shop shop = new Shop(LocalDate.parse("2026-01-01"), false);
        for (int customer = 0; customer < 4_000; customer++) {
            List<Integer> things =
                    new ArrayList<>(IntStream.range(0, CATEGORIES).boxed().toList());
            Collections.shuffle(things, random);
            TreeMap<Integer, List<Shop.Line>> days = new TreeMap<>();
            for (int i = 0; i < 2 + customer % 4; i++) {
                days.put(shop.today() - 600 + 40 * i, lines(List.of(things.get(i))));
            }
            shop.add(days);
        }
        nothingIsFound(shop);
    }

    @Test
    void whatIsPlantedIsFoundAndNothingElse() {
        Random random = new Random(5);
        Shop shop = shop(4, (same, customer) -> {
            double share = Math.pow(same.nextDouble(), 2) * 0.7;
            return category -> share;
        });
        for (TreeMap<Integer, List<Shop.Line>> days : shop.customers()) {
            days.replaceAll((day, lines) -> {
                List<String> names = lines.stream().map(Shop.Line::category).toList();
                boolean added = names.contains("c1") && !names.contains("c2") && random.nextInt(4) == 0;
                List<Shop.Line> more = new ArrayList<>(lines);
                more.addAll(added ? lines(List.of(2)) : List.of());
                return more;
            });
        }
        List<List<Object>> rows = Shop.table(shop.fit(DURABLES), "relations").rows();
        assertEquals(1, rows.size(), rows.toString());
        assertEquals(List.of("c1", "c2", Kind.COMPLEMENT.title()), rows.get(0).subList(0, 3));
        assertTrue((double) rows.get(0).get(5) > 1, rows.toString());
    }

    @Test
    void whatFollowsIsFoundAlthoughSomeBuyMuchMore() {
        Random random = new Random(6);
        Shop shop = shop(7, (same, customer) -> {
            double share = Math.pow(same.nextDouble(), 2) * 0.5;
            return category -> share;
        });
        for (TreeMap<Integer, List<Shop.Line>> days : shop.customers()) {
            List<Integer> bought = days.keySet().stream()
                    .filter(day -> days.get(day).stream()
                            .anyMatch(line -> line.category().equals("c3")))
                    .toList();
            bought.stream()
                    .filter(day -> random.nextInt(3) == 0)
                    .forEach(day -> days.putIfAbsent(day + 20 + random.nextInt(10), lines(List.of(4))));
        }
        List<List<Object>> rows = Shop.table(shop.fit(DURABLES), "relations").rows();
        assertEquals(List.of("c3", "c4"), rows.get(0).subList(0, 2), rows.toString());
        assertTrue((double) rows.get(0).get(10) > 1, rows.toString());
    }
}
