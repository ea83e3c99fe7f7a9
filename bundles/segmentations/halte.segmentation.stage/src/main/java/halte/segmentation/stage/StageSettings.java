package halte.segmentation.stage;

import halte.journey.api.Stage;
import halte.journey.api.StageModelDescriptor;
import halte.model.HalteException;
import halte.model.Parameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a segmentation asks for: the stages of a model as a definition adjusts them.
 *
 * @param model the model's name
 * @param stages the stages in the order of the journey
 * @param orders from how many orders on stages last after one
 * @param property the property of touches that names their stage, whatever their type; null for none
 * @param horizon within how many days customers are looked at to move on
 * @param purpose the consent purpose needed, or null
 */
record StageSettings(String model, List<Stage> stages, int orders, String property, int horizon, String purpose) {

    private static final int MOST_ORDERS = 1000;
    private static final int MOST_TYPES = 200;

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static StageSettings read(StageModelDescriptor model, Parameters all) {
        all.allow(Set.of("stages", "orders", "property", "horizon", "purpose"));
        return new StageSettings(
                model.id(),
                stages(model.stages(), all),
                whole(all, "orders", 1, 1, MOST_ORDERS),
                property(all),
                whole(all, "horizon", 30, 1, Stage.MOST_DAYS),
                all.text("purpose", null));
    }

    private static String property(Parameters all) {
        String property = all.text("property", null);
        if (property != null && property.isBlank()) {
            throw all.invalid("property", "must not be blank");
        }
        return property;
    }

    /** Tells whether a measure over timelines, which sees neither properties nor consents, would see what the traits see. */
    boolean foldable() {
        return property == null && purpose == null;
    }

    int size() {
        return stages.size();
    }

    private static List<Stage> stages(List<Stage> own, Parameters all) {
        if (!all.has("stages")) {
            return own;
        }
        Parameters tree = all.tree("stages");
        tree.allow(own.stream().map(Stage::id).collect(Collectors.toSet()));
        List<Stage> adjusted = new ArrayList<>();
        for (Stage stage : own) {
            adjusted.add(tree.has(stage.id()) ? adjusted(stage, tree.tree(stage.id())) : stage);
        }
        requireDifferentTypes(adjusted, all);
        return List.copyOf(adjusted);
    }

    private static Stage adjusted(Stage stage, Parameters tree) {
        tree.allow(Set.of("types", "half-life", "enough", "after-order"));
        double enough = tree.number("enough", stage.enough());
        if (!(enough > 0) || Double.isInfinite(enough)) {
            throw tree.invalid("enough", "must be above 0");
        }
        boolean lasts = !stage.settled();
        if (!lasts && tree.has("after-order")) {
            throw tree.invalid("after-order", "is for stages that last after an order");
        }
        return new Stage(
                stage.id(),
                stage.title(),
                stage.description(),
                tree.has("types") ? types(tree) : stage.types(),
                whole(tree, "half-life", stage.halfLife(), 1, Stage.MOST_DAYS),
                enough,
                lasts ? whole(tree, "after-order", stage.afterOrder(), 1, Stage.MOST_DAYS) : 0);
    }

    private static Set<String> types(Parameters tree) {
        Set<String> types = new HashSet<>(tree.texts("types"));
        if (types.size() > MOST_TYPES) {
            throw tree.invalid("types", "must be at most " + MOST_TYPES);
        }
        return types;
    }

    private static void requireDifferentTypes(List<Stage> stages, Parameters all) {
        Set<String> seen = new HashSet<>();
        for (Stage stage : stages) {
            for (String type : stage.types().stream().sorted().toList()) {
                if (!seen.add(type)) {
                    throw all.invalid("stages", "lets " + type + " speak for two stages");
                }
            }
        }
    }

    private static int whole(Parameters tree, String name, int usual, int least, int most) {
        int value = tree.whole(name, usual);
        if (value < least || value > most) {
            throw tree.invalid(name, "must be from " + least + " to " + most);
        }
        return value;
    }
}
