package halte.segmentation.motives;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads outcomes from parameters. */
final class OutcomeReader {

    private static final List<String> USUAL = List.of("orders-per-year", "web-share", "help-share");
    private static final int MOST = 20;

    private OutcomeReader() {}

    /**
     * Reads the outcomes.
     *
     * @throws HalteException naming what is wrong, also when one is the same as an item, which would explain itself
     */
    static List<Outcome> read(Parameters parameters, List<Motive> motives) {
        List<Outcome> outcomes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Object given = parameters.has("outcomes") ? parameters.values().get("outcomes") : USUAL;
        if (!(given instanceof List<?> list)) {
            throw parameters.invalid("outcomes", "must be a list of names or objects");
        }
        for (Object one : list) {
            String path = "outcomes[" + outcomes.size() + "]";
            Parameters whole = Parameters.of(
                    Map.of("outcomes", List.of(one instanceof String name ? shipped(parameters, name) : one)));
            Outcome outcome =
                    outcome(new Parameters(path, whole.trees("outcomes").get(0).values()), motives);
            if (!ids.add(outcome.id()) || outcomes.size() == MOST) {
                throw parameters.invalid("outcomes", "must be different ones, at most " + MOST);
            }
            outcomes.add(outcome);
        }
        return List.copyOf(outcomes);
    }

    private static Outcome outcome(Parameters tree, List<Motive> motives) {
        tree.allow(Set.of("id", "title", "trait", "of", "per-year"));
        String id = ItemReader.id(tree);
        TraitDeclaration value = windowless(tree, "trait");
        refuseSame(tree, value, motives);
        return new Outcome(
                id,
                tree.has("title") ? tree.words("title") : Text.of(id),
                value,
                tree.has("of") ? windowless(tree, "of") : null,
                tree.flag("per-year", false));
    }

    private static void refuseSame(Parameters tree, TraitDeclaration value, List<Motive> motives) {
        for (Motive motive : motives) {
            for (Item item : motive.items()) {
                if (item.looksAt(value)) {
                    throw tree.invalid(
                            "trait",
                            "is that of the item " + item.id() + " of the motive " + motive.id()
                                    + ": it would explain itself");
                }
            }
        }
    }

    private static TraitDeclaration windowless(Parameters tree, String name) {
        TraitDeclaration trait = ItemReader.trait(tree, name);
        if (!trait.window().equals(Window.ALL)) {
            throw tree.invalid(name, "has no window of its own; outcome-days says over which time it counts");
        }
        return trait;
    }

    private static Map<String, Object> shipped(Parameters parameters, String name) {
        Map<String, Object> all = Map.of("aggregate", "count");
        return switch (name) {
            case "orders-per-year" ->
                Map.of(
                        "id",
                        name,
                        "title",
                        Map.of("en", "orders per year", "nl", "bestellingen per jaar"),
                        "trait",
                        Map.of("aggregate", "count", "field", "net", "filter", Map.of("types", List.of("order"))),
                        "per-year",
                        true);
            case "web-share" -> share(name, "share on the web", "deel op het web", "channels", "web", all);
            case "store-share" -> share(name, "share in stores", "deel in winkels", "channels", "store", all);
            case "help-share" ->
                share(name, "share of help articles", "deel hulpartikelen", "types", "help-article", all);
            default ->
                throw parameters.invalid(
                        "outcomes",
                        "has no " + name + "; shipped are orders-per-year, web-share, store-share and help-share");
        };
    }

    private static Map<String, Object> share(
            String id, String en, String nl, String part, String value, Map<String, Object> all) {
        return Map.of(
                "id",
                id,
                "title",
                Map.of("en", en, "nl", nl),
                "trait",
                Map.of("aggregate", "count", "filter", Map.of(part, List.of(value))),
                "of",
                all);
    }
}
