package halte.segmentation.purchases;

import halte.model.Decimals;
import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.trait.Tables;
import halte.trait.api.Aggregate;
import halte.trait.api.TraitTable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What customers bought on which days, as the engine hands it to the strategy: as purchases and as traits. Customers count from 1. */
final class Shop {

    /**
     * A product line.
     *
     * @param product the product
     * @param category its category
     * @param price what one costs
     */
    record Line(String product, String category, double price) {}

    private static final double DAY = 86_400_000.0;

    private final List<TreeMap<Integer, List<Line>>> customers = new ArrayList<>();
    private final boolean byProduct;
    private final int today;

    Shop(LocalDate today, boolean byProduct) {
        this.today = (int) today.toEpochDay();
        this.byProduct = byProduct;
    }

    /** Adds a customer with what he bought by day. */
    void add(Map<Integer, List<Line>> days) {
        customers.add(new TreeMap<>(days));
    }

    /** Adds a customer who bought one thing on days, in days before today. */
    void add(String thing, int... ago) {
        Map<Integer, List<Line>> days = new TreeMap<>();
        Arrays.stream(ago).forEach(each -> days.put(today - each, List.of(new Line(thing, thing, 10))));
        add(days);
    }

    int today() {
        return today;
    }

    List<TreeMap<Integer, List<Line>>> customers() {
        return customers;
    }

    /** Returns the purchases, gathered in so many parts. */
    Purchases purchases(int parts) {
        PurchaseFold fold = new PurchaseFold(null, byProduct);
        List<Purchases> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            Purchases purchases = fold.create();
            for (int i = customers.size() * part / parts; i < customers.size() * (part + 1) / parts; i++) {
                add(purchases, i);
            }
            all.add(purchases);
        }
        return all.stream().reduce(fold::merge).orElseThrow();
    }

    private void add(Purchases purchases, int customer) {
        Part part = purchases.own();
        part.begin(customer + 1L);
        customers.get(customer).forEach((day, lines) -> {
            part.order(day);
            purchases.habits().order(day, 10, "store", lines.size());
            for (Line line : lines) {
                int ware = part.wares.code(line.product(), line.category());
                part.wares.paid(ware, (long) (line.price() * Decimals.ONE), Decimals.ONE);
                part.add(ware);
                purchases.habits().lines++;
            }
        });
    }

    private String name(Line line) {
        return byProduct ? line.product() : line.category();
    }

    /** Writes what {@link Aggregate#DIARY} says of a customer. */
    String diary(int customer) {
        Map<String, int[]> things = new LinkedHashMap<>();
        customers.get(customer).forEach((day, lines) -> lines.stream()
                .map(this::name)
                .distinct()
                .forEach(thing -> {
                    int[] seen = things.computeIfAbsent(thing, fresh -> new int[] {day, 0, 0});
                    seen[1] = day;
                    seen[2]++;
                }));
        String diary = things.entrySet().stream()
                .sorted((one, other) -> other.getValue()[1] - one.getValue()[1])
                .limit(Aggregate.LIST_SIZE)
                .map(each ->
                        each.getValue()[0] + " " + each.getValue()[1] + " " + each.getValue()[2] + " " + each.getKey())
                .collect(Collectors.joining("\n"));
        return diary.isEmpty() ? null : diary;
    }

    TraitTable table() {
        int size = customers.size();
        return Tables.of(
                Tables.texts(
                        PurchaseTraits.BOUGHT,
                        IntStream.range(0, size).mapToObj(this::diary).toArray(String[]::new)),
                numbers("last-order-at", days -> days.lastKey() * DAY),
                numbers(PurchaseTraits.SINCE, days -> today - days.lastKey()),
                numbers("orders", TreeMap::size),
                numbers("spend", days -> 10.0 * days.size()),
                Tables.texts("usual-channel", new String[size]),
                numbers("usual-hour", days -> 10));
    }

    private halte.trait.api.TraitColumn numbers(
            String name, java.util.function.ToDoubleFunction<TreeMap<Integer, List<Line>>> value) {
        return Tables.numbers(
                name,
                customers.stream()
                        .mapToDouble(days -> days.isEmpty() ? Double.NaN : value.applyAsDouble(days))
                        .toArray());
    }

    FitContext context(Map<String, Object> parameters, int parts) {
        return new FitContext(
                Parameters.of(parameters),
                LocalDate.ofEpochDay(today).atStartOfDay(ZoneOffset.UTC).toInstant(),
                1,
                List.of(purchases(parts)));
    }

    SegmentationModel fit(Map<String, Object> parameters) {
        return new PurchasesStrategy().fit(table(), context(parameters, 3));
    }

    static Table table(SegmentationModel model, String id) {
        return model.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
