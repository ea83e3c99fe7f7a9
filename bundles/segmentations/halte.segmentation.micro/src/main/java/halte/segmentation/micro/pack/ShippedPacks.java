package halte.segmentation.micro.pack;

import halte.model.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packs that come with the strategy, as trees such as the parameters hold. */
final class ShippedPacks {

    private static final List<Object> WINDOWS = List.of(30, 90, 365, "all");
    private static final List<String> PURCHASES = List.of("order");
    private static final List<String> MONEY = List.of("order", "refund");

    private ShippedPacks() {}

    /** Returns a shipped pack, or null when there is none of that name. */
    static Map<String, Object> named(String name) {
        return switch (name) {
            case "purchase" -> Map.of("measures", List.copyOf(purchase().values()), "windows", WINDOWS);
            case "behaviour" ->
                Map.of("measures", List.copyOf(BehaviourPack.measures().values()), "windows", WINDOWS);
            case "engagement" -> Map.of("measures", List.copyOf(engagement().values()), "windows", WINDOWS);
            default -> null;
        };
    }

    /** Returns the measures of a shipped pack by name; none for another pack. */
    static Map<String, Map<String, Object>> measures(String pack) {
        return switch (pack) {
            case "purchase" -> purchase();
            case "behaviour" -> BehaviourPack.measures();
            case "engagement" -> engagement();
            default -> Map.of();
        };
    }

    private static Map<String, Map<String, Object>> purchase() {
        return byName(List.of(
                measure("count", "count", "net", PURCHASES, "orders", "orders", "bestellingen"),
                measure("net", "sum", "net", MONEY, null, "net spending", "netto besteding"),
                measure("mean-net", "mean", "net", PURCHASES, null, "net per order", "netto per bestelling"),
                measure("amount", "sum", "line-amount", PURCHASES, null, "amount of lines", "bedrag van regels"),
                measure("quantity", "sum", "quantity", PURCHASES, "pieces", "pieces bought", "gekochte stuks"),
                measure(
                        "products",
                        "distinct",
                        "product",
                        PURCHASES,
                        null,
                        "different products",
                        "verschillende producten"),
                measure(
                        "active-days",
                        "active-days",
                        null,
                        PURCHASES,
                        "days",
                        "days with an order",
                        "dagen met een bestelling"),
                measure(
                        "days-since",
                        "days-since",
                        "net",
                        PURCHASES,
                        "days",
                        "days since the last order",
                        "dagen sinds de laatste bestelling"),
                measure(
                        "days-since-first",
                        "days-since-first",
                        "net",
                        PURCHASES,
                        "days",
                        "days since the first order",
                        "dagen sinds de eerste bestelling"),
                measure(
                        "mean-gap",
                        "mean-gap",
                        "net",
                        PURCHASES,
                        "days",
                        "days between orders",
                        "dagen tussen bestellingen")));
    }

    private static Map<String, Map<String, Object>> engagement() {
        List<String> all = List.of();
        return byName(List.of(
                measure("count", "count", null, all, "touches", "touches", "contacten"),
                measure("active-days", "active-days", null, all, "days", "days with a touch", "dagen met een contact"),
                measure("duration", "sum", "duration", all, "seconds", "time spent", "bestede tijd"),
                measure(
                        "touchpoints",
                        "distinct",
                        "touchpoint",
                        all,
                        null,
                        "different touchpoints",
                        "verschillende contactpunten"),
                measure(
                        "days-since",
                        "days-since",
                        null,
                        all,
                        "days",
                        "days since the last touch",
                        "dagen sinds het laatste contact"),
                measure("mean-gap", "mean-gap", null, all, "days", "days between touches", "dagen tussen contacten")));
    }

    static Map<String, Object> measure(
            String name, String aggregate, String field, List<String> types, String unit, String... title) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("aggregate", aggregate);
        tree.put("field", field);
        tree.put("types", types);
        tree.put("unit", unit);
        tree.put("title", Map.of("en", title[0], "nl", title[1]));
        return tree;
    }

    static Map<String, Map<String, Object>> byName(Collection<Map<String, Object>> measures) {
        Map<String, Map<String, Object>> named = new LinkedHashMap<>();
        measures.forEach(measure -> named.put((String) measure.get("name"), measure));
        return named;
    }

    /** Returns the packs of a segmentation that names none. */
    static List<Parameters> usual() {
        List<Parameters> packs = new ArrayList<>();
        for (String name : List.of("purchase", "engagement")) {
            packs.add(new Parameters("packs[" + packs.size() + "]", Map.of("pack", name)));
        }
        return packs;
    }
}
