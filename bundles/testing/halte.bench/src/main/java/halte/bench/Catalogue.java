package halte.bench;

import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.channel.ChannelStrategy;
import halte.segmentation.engagement.EngagementStrategy;
import halte.segmentation.fruit.FruitStrategy;
import halte.segmentation.motives.MotivesStrategy;
import halte.segmentation.needs.NeedsStrategy;
import halte.segmentation.propensity.PropensityStrategy;
import halte.segmentation.purchases.PurchasesStrategy;
import halte.segmentation.stage.StageStrategy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A segmentation to be measured over {@link Shoppers}.
 *
 * @param name what the benchmark calls it
 * @param strategy the strategy
 * @param parameters its parameters
 */
record Catalogue(String name, SegmentationStrategy strategy, Map<String, Object> parameters) {

    static List<Catalogue> all() {
        return List.of(
                new Catalogue("purchases", new PurchasesStrategy(), Map.of("categories", natures("category", 1))),
                new Catalogue(
                        "products",
                        new PurchasesStrategy(),
                        Map.of("level", "product", "most", 500, "products", natures("product", 20))),
                new Catalogue("propensity", new PropensityStrategy(), Map.of()),
                new Catalogue("channel", new ChannelStrategy(), Map.of()),
                new Catalogue("stage", new StageStrategy(), Map.of()),
                new Catalogue("motives", new MotivesStrategy(), Map.of()),
                new Catalogue("needs", new NeedsStrategy(), needs()),
                new Catalogue("engagement", new EngagementStrategy(), Map.of()),
                new Catalogue("fruit", new FruitStrategy(), Map.of("groups", groups())));
    }

    /** Declares what some things are: of every so many, ten consumables, five durables and a service. */
    private static Map<String, Object> natures(String stem, int each) {
        Map<String, Object> natures = new TreeMap<>();
        for (int i = 0; i < 16; i++) {
            natures.put(
                    stem + "-" + (1 + i * each),
                    i < 10 ? "consumable" : i < 15 ? "durable" : Map.of("nature", "service", "every", 90));
        }
        return natures;
    }

    private static List<Object> groups() {
        return Shoppers.names("category", 5).stream()
                .<Object>map(name -> Map.of("id", name, "title", title(name), "categories", List.of(name)))
                .toList();
    }

    private static Map<String, Object> needs() {
        Map<String, Object> orders =
                Map.of("name", "orders", "aggregate", "count", "filter", Map.of("types", List.of("order")));
        List<Map<String, Object>> needs = Shoppers.names("question", 5).stream()
                .map(name -> Map.of(
                        "id",
                        name,
                        "title",
                        title(name),
                        "measures",
                        List.of(Map.of("rating", name, "scale", List.of(1, 5)))))
                .toList();
        return Map.of(
                "groups",
                List.of(Map.of("trait", orders, "title", title("orders"), "cuts", List.of(1, 2, 3, 5, 10, 20))),
                "needs",
                needs);
    }

    private static Map<String, String> title(String name) {
        return Map.of("en", name, "nl", name);
    }
}
