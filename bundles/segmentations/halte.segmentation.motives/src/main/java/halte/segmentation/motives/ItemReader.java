package halte.segmentation.motives;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.Aggregate;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads items from parameters. */
final class ItemReader {

    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    static final int LONGEST_ID = 30;

    private static final Set<String> KNOWN = Set.of(
            "id",
            "title",
            "trait",
            "of",
            "form",
            "is",
            "absent",
            "direction",
            "scaling",
            "from",
            "to",
            "weight",
            "source",
            "count",
            "least");
    private static final double FEWEST_FOR_VARIETY = 3;

    private ItemReader() {}

    /**
     * Reads an item.
     *
     * @throws HalteException naming what is wrong
     */
    static Item read(Parameters tree) {
        tree.allow(KNOWN);
        String id = id(tree);
        TraitDeclaration value = trait(tree, "trait");
        Form form = Form.read(tree);
        if (form == Form.VARIETY && value.aggregate() != Aggregate.ENTROPY) {
            throw tree.invalid("form", "variety needs the aggregate entropy");
        }
        return new Item(
                id,
                tree.has("title") ? tree.words("title") : Text.of(id),
                value,
                tree.has("of") ? trait(tree, "of") : null,
                form,
                words(tree),
                choice(tree, "absent", "none", "unknown", false),
                choice(tree, "direction", "less", "more", false),
                Scaling.read(tree),
                above(tree, "weight", 1, 1_000),
                Source.read(tree, value.aggregate() == Aggregate.DECLARED ? Source.DECLARED : Source.BEHAVIOUR),
                choice(tree, "count", "days", "touches", false),
                above(tree, "least", form == Form.VARIETY ? FEWEST_FOR_VARIETY : 1, 1_000_000));
    }

    static String id(Parameters tree) {
        String id = tree.text("id");
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
            throw tree.invalid("id", "must be lower-case letters, digits and single hyphens, at most " + LONGEST_ID);
        }
        return id;
    }

    /** Reads a trait, which needs no name. */
    static TraitDeclaration trait(Parameters tree, String name) {
        Parameters trait = tree.tree(name);
        Map<String, Object> named = new HashMap<>(trait.values());
        named.putIfAbsent("name", "item");
        return TraitDeclarations.read(new Parameters(trait.path(), named));
    }

    private static List<String> words(Parameters tree) {
        List<String> words = tree.texts("is");
        if (words.stream().anyMatch(String::isBlank)) {
            throw tree.invalid("is", "must hold texts that are not blank");
        }
        if (!words.isEmpty() && tree.has("of")) {
            throw tree.invalid("is", "does not go with 'of'");
        }
        return List.copyOf(words);
    }

    static boolean choice(Parameters tree, String name, String yes, String no, boolean usual) {
        String chosen = tree.text(name, usual ? yes : no);
        if (!chosen.equals(yes) && !chosen.equals(no)) {
            throw tree.invalid(name, "must be " + yes + " or " + no);
        }
        return chosen.equals(yes);
    }

    static double above(Parameters tree, String name, double usual, double most) {
        double value = tree.number(name, usual);
        if (!(value > 0 && value <= most)) {
            throw tree.invalid(name, "must be above 0 and at most " + (long) most);
        }
        return value;
    }
}
