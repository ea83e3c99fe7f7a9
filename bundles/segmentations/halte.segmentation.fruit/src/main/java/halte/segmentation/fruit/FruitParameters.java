package halte.segmentation.fruit;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.TraitDeclarations;
import halte.trait.api.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a segmentation asks for.
 *
 * @param orders when somebody bought many times
 * @param coupons when somebody responds to coupons
 * @param groups the product groups whose spenders are looked for
 * @param goneAfterDays after how many days of silence somebody who registered has left
 * @param deals when somebody clicks on offers out of all proportion
 * @param window over which time orders, coupons, spending and clicks count
 * @param purpose the consent purpose needed, or null
 */
record FruitParameters(
        Threshold orders,
        Threshold coupons,
        List<Group> groups,
        int goneAfterDays,
        Threshold deals,
        Window window,
        String purpose) {

    private static final int MOST_GROUPS = 100;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> KNOWN =
            Set.of("orders", "coupons", "groups", "gone-after-days", "deals", "window", "purpose");

    /**
     * A product group.
     *
     * @param id its name in lower case with hyphens
     * @param title its name for people
     * @param categories the product categories in it
     * @param threshold from which spending on it lights up
     */
    record Group(String id, Text title, Set<String> categories, Threshold threshold) {}

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static FruitParameters read(Parameters parameters) {
        parameters.allow(KNOWN);
        int days = parameters.whole("gone-after-days", 30);
        if (days < 1) {
            throw parameters.invalid("gone-after-days", "must be at least 1");
        }
        return new FruitParameters(
                Threshold.read(parameters, "orders", new Threshold.Top(0.1, 3)),
                Threshold.read(parameters, "coupons", new Threshold.AtLeast(1)),
                groups(parameters),
                days,
                Threshold.read(parameters, "deals", new Threshold.Outlier(3)),
                parameters.has("window") ? TraitDeclarations.window(parameters.tree("window")) : Window.ALL,
                parameters.text("purpose", null));
    }

    private static List<Group> groups(Parameters parameters) {
        List<Group> groups = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Parameters tree : parameters.trees("groups")) {
            Group group = group(tree);
            if (!ids.add(group.id())) {
                throw tree.invalid("id", "is that of an earlier group");
            }
            groups.add(group);
        }
        if (groups.size() > MOST_GROUPS) {
            throw parameters.invalid("groups", "must be at most " + MOST_GROUPS);
        }
        return List.copyOf(groups);
    }

    private static Group group(Parameters tree) {
        tree.allow(Set.of("id", "title", "categories", "spent"));
        String id = tree.text("id");
        if (!ID.matcher(id).matches()) {
            throw tree.invalid("id", "must be lower-case letters, digits and single hyphens");
        }
        Set<String> categories = Set.copyOf(new HashSet<>(tree.texts("categories")));
        if (categories.isEmpty()) {
            throw tree.invalid("categories", "must name at least one product category");
        }
        Text title = tree.has("title") ? tree.words("title") : Text.of(id);
        return new Group(
                id, title, categories, Threshold.read(tree, "spent", new Threshold.Top(0.1, Double.MIN_VALUE)));
    }
}
