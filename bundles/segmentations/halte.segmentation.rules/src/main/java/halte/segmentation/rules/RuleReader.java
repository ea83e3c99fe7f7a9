package halte.segmentation.rules;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Compiles parameters to rules, and says where they are wrong. */
final class RuleReader {

    private static final int MOST_SEGMENTS = 1_000;
    private static final int MOST_CONDITIONS = 20_000;
    private static final int DEEPEST = 20;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Parameters parameters;
    private final TraitIndex traits;
    private int conditions;

    private RuleReader(Parameters parameters) {
        this.parameters = parameters;
        this.traits = new TraitIndex(parameters.trees("traits"));
    }

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong place
     */
    static RuleSet read(Parameters parameters) {
        parameters.allow(Set.of("segments", "traits", "overlap"));
        return new RuleReader(parameters).rules();
    }

    private RuleSet rules() {
        List<Parameters> trees = parameters.trees("segments");
        if (trees.isEmpty() || trees.size() > MOST_SEGMENTS) {
            throw parameters.invalid("segments", "must have 1 to " + MOST_SEGMENTS + " segments");
        }
        Set<String> ids = new HashSet<>();
        List<Rule> rules = new ArrayList<>();
        for (Parameters tree : trees) {
            Rule rule = rule(tree);
            if (!ids.add(rule.segment().id())) {
                throw tree.invalid("id", "is that of an earlier segment");
            }
            rules.add(rule);
        }
        return new RuleSet(rules, traits.used(), traits.unused(), parameters.flag("overlap", true));
    }

    private Rule rule(Parameters tree) {
        tree.allow(Set.of("id", "title", "description", "when"));
        String id = tree.text("id");
        if (!ID.matcher(id).matches()) {
            throw tree.invalid("id", "must be lower-case letters, digits and single hyphens");
        }
        Text title = tree.words("title");
        Text description = tree.has("description")
                ? tree.words("description")
                : new Text(
                        "Customers for whom the conditions of " + title.en() + " hold",
                        "Klanten voor wie de voorwaarden van " + title.nl() + " kloppen");
        return new Rule(new Segment(id, title, description), condition(tree.tree("when"), 1));
    }

    private Condition condition(Parameters tree, int depth) {
        if (depth > DEEPEST) {
            throw invalid(tree, "lies deeper than " + DEEPEST + " levels");
        }
        if (++conditions > MOST_CONDITIONS) {
            throw parameters.invalid("segments", "must have at most " + MOST_CONDITIONS + " conditions together");
        }
        if (tree.has("trait")) {
            Trait trait = traits.find(tree);
            return new Condition.Leaf(trait, Comparisons.read(tree, trait.declaration()));
        }
        if (tree.has("not")) {
            tree.allow(Set.of("not"));
            return new Condition.Not(condition(tree.tree("not"), depth + 1));
        }
        tree.allow(Set.of("trait", "is", "value", "all", "any", "not"));
        if (tree.has("all") == tree.has("any") || tree.has("is")) {
            throw invalid(tree, "must have a trait, or one of all, any and not");
        }
        return tree.has("all")
                ? new Condition.All(parts(tree, "all", depth))
                : new Condition.Any(parts(tree, "any", depth));
    }

    private Condition[] parts(Parameters tree, String name, int depth) {
        tree.allow(Set.of(name));
        List<Condition> parts = new ArrayList<>();
        for (Parameters part : tree.trees(name)) {
            parts.add(condition(part, depth + 1));
        }
        if (parts.isEmpty()) {
            throw tree.invalid(name, "must have at least one condition");
        }
        return parts.toArray(Condition[]::new);
    }

    private static HalteException invalid(Parameters tree, String why) {
        return Parameters.NONE.invalid(tree.path(), why);
    }
}
