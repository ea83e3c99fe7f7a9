package halte.segmentation.motives;

import halte.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items that come with the strategy, as trees such as an agency may write itself. */
final class ShippedItems {

    private static final Map<String, Object> ORDERS = Map.of("types", List.of("order"));
    private static final Map<String, Object> ALL = Map.of();

    private final LookFor lookFor;

    ShippedItems(LookFor lookFor) {
        this.lookFor = lookFor;
    }

    List<Map<String, Object>> brand() {
        List<Map<String, Object>> items = new ArrayList<>();
        items.add(share(
                "direct-visits",
                "visits that come direct",
                "bezoeken die rechtstreeks komen",
                lookFor.filter("direct"),
                lookFor.filter("visits")));
        if (!lookFor.texts("brand-names").isEmpty()) {
            items.add(share(
                    "brand-searches",
                    "searches for the brand",
                    "zoekopdrachten naar het merk",
                    lookFor.searches(lookFor.texts("brand-names")),
                    lookFor.searches(List.of())));
        }
        Text loyal = plain(lookFor.text("loyalty"));
        items.add(variety(
                "loyalty",
                "variety of " + loyal.en() + " in orders",
                "variatie van " + loyal.nl() + " in bestellingen",
                lookFor.text("loyalty"),
                ORDERS));
        items.add(rating("brand-question", "answer on the brand", "antwoord over het merk", "brand-question"));
        return items;
    }

    List<Map<String, Object>> habit() {
        Map<String, Object> gaps = item(
                "regular-orders",
                "unevenness of the gaps between orders",
                "ongelijkheid van de tussenpozen tussen bestellingen");
        gaps.put("trait", trait("gap-deviation", null, ORDERS));
        gaps.put("of", trait("mean-gap", null, ORDERS));
        gaps.put("direction", "less");
        gaps.put("least", 4);
        Map<String, Object> hours = variety("same-hour", "variety of hours", "variatie van uren", "hour", ALL);
        hours.put("count", "days");
        Text path = plain(lookFor.text("path"));
        return List.of(
                variety(
                        "same-path",
                        "variety of " + path.en() + "s",
                        "variatie van " + path.nl() + (path.nl().equals("contactmoment") ? "en" : ""),
                        lookFor.text("path"),
                        ALL),
                hours,
                gaps);
    }

    /** Returns what people call a field. */
    private static Text plain(String field) {
        return switch (field) {
            case "category" -> new Text("category", "categorie");
            case "touchpoint" -> new Text("touchpoint", "contactmoment");
            case "channel" -> new Text("channel", "kanaal");
            default -> Text.of(field.replaceFirst("property:", ""));
        };
    }

    List<Map<String, Object>> friends() {
        Map<String, Object> coupons =
                item("friend-coupons", "used a coupon from a friend", "gebruikte een kortingscode van een vriend");
        coupons.put("trait", trait("list", "coupon", ALL));
        coupons.put("is", lookFor.texts("friend-coupons"));
        coupons.put("absent", "none");
        Map<String, Object> heard =
                item("heard-from-friends", "heard of us from friends", "hoorde van ons via vrienden");
        heard.put("trait", trait("list", lookFor.text("heard-field"), lookFor.filter("heard-question")));
        heard.put("is", lookFor.texts("heard-from-friends"));
        heard.put("source", "asked");
        return List.of(
                share(
                        "friend-campaigns",
                        "touches through campaigns among friends",
                        "contacten via campagnes onder vrienden",
                        Map.of("campaigns", lookFor.texts("friend-campaigns")),
                        ALL),
                coupons,
                share("shares", "sharing with others", "delen met anderen", lookFor.filter("shares"), ALL),
                heard);
    }

    List<Map<String, Object>> need() {
        Map<String, Object> looking = Map.of("types", List.of("search", "product-view"));
        return List.of(
                share("searching", "searches", "zoekopdrachten", lookFor.searches(List.of()), ALL),
                share(
                        "looking",
                        "searches and products looked at",
                        "zoekopdrachten en bekeken producten",
                        looking,
                        ALL),
                variety(
                        "intent",
                        "variety of " + plain(lookFor.text("intent")).en() + " looked at",
                        "variatie van " + plain(lookFor.text("intent")).nl() + " bij het kijken",
                        lookFor.text("intent"),
                        looking),
                rating("need-question", "answer on the need", "antwoord over de behoefte", "need-question"));
    }

    private static Map<String, Object> share(
            String id, String en, String nl, Map<String, Object> which, Map<String, Object> all) {
        Map<String, Object> item = item(id, en, nl);
        item.put("trait", trait("count", null, which));
        item.put("of", trait("count", null, all));
        return item;
    }

    private static Map<String, Object> variety(
            String id, String en, String nl, String field, Map<String, Object> filter) {
        Map<String, Object> item = item(id, en, nl);
        item.put("trait", trait("entropy", field, filter));
        item.put("form", "variety");
        item.put("direction", "less");
        return item;
    }

    private Map<String, Object> rating(String id, String en, String nl, String filter) {
        Map<String, Object> item = item(id, en, nl);
        item.put("trait", trait("mean", "rating", lookFor.filter(filter)));
        item.put("source", "asked");
        return item;
    }

    private static Map<String, Object> item(String id, String en, String nl) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id);
        item.put("title", Map.of("en", en, "nl", nl));
        return item;
    }

    private static Map<String, Object> trait(String aggregate, String field, Map<String, Object> filter) {
        Map<String, Object> trait = new LinkedHashMap<>();
        trait.put("aggregate", aggregate);
        if (field != null) {
            trait.put("field", field);
        }
        if (!filter.isEmpty()) {
            trait.put("filter", filter);
        }
        return trait;
    }
}
