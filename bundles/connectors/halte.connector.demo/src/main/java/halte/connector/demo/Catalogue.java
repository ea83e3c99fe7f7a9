package halte.connector.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The two hundred things that the shop sells: eight categories of twenty-five, at prices that rise from one to the next. */
final class Catalogue {

    static final List<String> CATEGORIES = List.of(
            "tenten",
            "slaapzakken",
            "rugzakken",
            "schoenen",
            "kleding",
            "kampeerkoken",
            "navigatie",
            "reisaccessoires");

    private static final List<List<String>> NOUNS = List.of(
            List.of("tent", "koepeltent", "tarp", "tunneltent", "familietent"),
            List.of("slaapmat", "lakenzak", "zomerslaapzak", "slaapzak", "donsslaapzak"),
            List.of("heuptas", "dagrugzak", "weekendtas", "rugzak", "trekkingrugzak"),
            List.of("sandalen", "trailschoenen", "wandelschoenen", "bergschoenen", "winterlaarzen"),
            List.of("wandelsokken", "merino shirt", "afritsbroek", "fleece", "regenjas"),
            List.of("spork", "pannenset", "gasbrander", "koelbox", "kookset"),
            List.of("wandelkaart", "kompas", "routegids", "hoofdlamp", "gps-horloge"),
            List.of("reisstekker", "toilettas", "waterfles", "packing cubes", "handbagagekoffer"));
    private static final List<String> SERIES = List.of("Wolkenpad", "Duinloper", "Heidevos", "Noordster", "Polderwind");
    private static final int[] CHEAPEST = {79, 15, 25, 49, 12, 6, 9, 8};
    private static final int[] DEAREST = {549, 289, 219, 239, 249, 129, 299, 149};
    private static final int PER_CATEGORY = 25;

    private final List<List<Product>> products = new ArrayList<>();

    Catalogue() {
        for (int category = 0; category < CATEGORIES.size(); category++) {
            List<Product> inCategory = new ArrayList<>();
            for (int i = 0; i < PER_CATEGORY; i++) {
                inCategory.add(product(category, i));
            }
            products.add(List.copyOf(inCategory));
        }
    }

    private static Product product(int category, int number) {
        double rank = number / (double) (PER_CATEGORY - 1);
        long euros = Math.round(CHEAPEST[category] * Math.pow(DEAREST[category] / (double) CHEAPEST[category], rank));
        String name = SERIES.get(number % 5) + " " + NOUNS.get(category).get(number / 5);
        return new Product(
                "HR-" + (1_000 + category * 100 + number),
                name,
                CATEGORIES.get(category),
                BigDecimal.valueOf(euros * 100 - 5, 2));
    }

    List<Product> in(int category) {
        return products.get(category);
    }

    List<Product> all() {
        return products.stream().flatMap(List::stream).toList();
    }
}
