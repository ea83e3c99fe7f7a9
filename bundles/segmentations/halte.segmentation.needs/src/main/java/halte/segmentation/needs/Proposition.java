package halte.segmentation.needs;

import halte.model.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How well the company meets each need, 0–1, by column; NaN where it did not say. */
final class Proposition {

    private final double[] offers;

    private Proposition(double[] offers) {
        this.offers = offers;
    }

    /** Reads offers: for all categories alike, or by category. */
    static Proposition read(Parameters all, List<Need> needs, List<Category> categories) {
        double[] offers = new double[needs.size() * categories.size()];
        Arrays.fill(offers, Double.NaN);
        if (all.has("proposition")) {
            Parameters tree = all.tree("proposition");
            Map<String, Integer> known = needs.stream().collect(Collectors.toMap(Need::id, needs::indexOf));
            for (Map.Entry<String, Object> each : tree.values().entrySet()) {
                if (each.getValue() instanceof Map) {
                    int category = Category.position(categories, each.getKey(), tree, each.getKey());
                    Parameters inCategory = tree.tree(each.getKey());
                    inCategory.allow(known.keySet());
                    inCategory
                            .values()
                            .keySet()
                            .forEach(need ->
                                    offers[category * needs.size() + known.get(need)] = offer(inCategory, need));
                }
            }
            everywhere(tree, known, offers, needs.size());
        }
        return new Proposition(offers);
    }

    /** An offer in one category goes before one for all. */
    private static void everywhere(Parameters tree, Map<String, Integer> known, double[] offers, int needs) {
        for (Map.Entry<String, Object> each : tree.values().entrySet()) {
            if (each.getValue() instanceof Map) {
                continue;
            }
            if (!known.containsKey(each.getKey())) {
                throw tree.invalid(each.getKey(), "must name a need, or a category with needs");
            }
            for (int column = known.get(each.getKey()); column < offers.length; column += needs) {
                offers[column] = Double.isNaN(offers[column]) ? offer(tree, each.getKey()) : offers[column];
            }
        }
    }

    private static double offer(Parameters tree, String need) {
        double offer = tree.number(need);
        if (!(offer >= 0 && offer <= 1)) {
            throw tree.invalid(need, "must be from 0 to 1");
        }
        return offer;
    }

    double offer(int column) {
        return offers[column];
    }

    boolean given() {
        return Arrays.stream(offers).anyMatch(offer -> !Double.isNaN(offer));
    }
}
