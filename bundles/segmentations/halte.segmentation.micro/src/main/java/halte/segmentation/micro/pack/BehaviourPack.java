package halte.segmentation.micro.pack;

import java.util.List;
import java.util.Map;

/** What customers are loyal to, what they bought, and what they look at: loyalty, purchase history and purchase interests. */
final class BehaviourPack {

    private static final List<String> BOUGHT = List.of("order");
    private static final List<String> LOOKED = List.of("product-view", "search", "cart-change");

    private BehaviourPack() {}

    static Map<String, Map<String, Object>> measures() {
        return ShippedPacks.byName(List.of(
                bought("brand-variety", "entropy", "property:brand", "variety of brands", "variatie van merken"),
                bought("brands", "distinct", "property:brand", "different brands", "verschillende merken"),
                bought("category-variety", "entropy", "category", "variety of categories", "variatie van categorieën"),
                bought("product-variety", "entropy", "product", "variety of products", "variatie van producten"),
                bought("favourite", "mode", "category", "category bought most", "meest gekochte categorie"),
                bought("orders", "count", "net", "orders", "bestellingen"),
                bought("spent", "sum", "net", "spent on orders", "besteed aan bestellingen"),
                bought(
                        "days-since",
                        "days-since",
                        "net",
                        "days since the last order",
                        "dagen sinds de laatste bestelling"),
                bought(
                        "days-since-first",
                        "days-since-first",
                        "net",
                        "days since the first order",
                        "dagen sinds de eerste bestelling"),
                bought("mean-gap", "mean-gap", "net", "days between orders", "dagen tussen bestellingen"),
                bought(
                        "gap-deviation",
                        "gap-deviation",
                        "net",
                        "unevenness of the days between orders",
                        "ongelijkheid van de dagen tussen bestellingen"),
                looked("interest", "mode", "category looked at most", "meest bekeken categorie"),
                looked("interests", "distinct", "different categories looked at", "verschillende bekeken categorieën"),
                looked(
                        "interest-variety",
                        "entropy",
                        "variety of categories looked at",
                        "variatie van bekeken categorieën")));
    }

    private static Map<String, Object> bought(String name, String aggregate, String field, String en, String nl) {
        return ShippedPacks.measure(name, aggregate, field, BOUGHT, null, en, nl);
    }

    private static Map<String, Object> looked(String name, String aggregate, String en, String nl) {
        return ShippedPacks.measure(name, aggregate, "category", LOOKED, null, en, nl);
    }
}
