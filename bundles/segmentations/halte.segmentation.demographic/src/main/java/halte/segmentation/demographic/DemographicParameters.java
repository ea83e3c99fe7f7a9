package halte.segmentation.demographic;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.model.TouchType;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a segmentation asks for.
 *
 * @param dimensions by what customers are grouped
 * @param usual whether these are the usual ones, which need not be declared
 * @param splitBy by what groups may be split; no groups come of them
 * @param cross whether the groups are the cells of all dimensions together
 * @param floor the fewest customers of a group
 * @param missing whether those of whom nothing is known are a group
 * @param outcomes in what the customers of a group may differ
 * @param clear the least part of a group's variance that a split explains to be worth a hint
 * @param purpose the consent purpose needed, or null
 */
record DemographicParameters(
        List<Dimension> dimensions,
        boolean usual,
        List<Dimension> splitBy,
        boolean cross,
        int floor,
        boolean missing,
        List<Outcome> outcomes,
        double clear,
        String purpose) {

    private static final int MOST = 8;
    private static final Set<String> KNOWN =
            Set.of("dimensions", "split-by", "cross", "floor", "missing", "outcomes", "clear", "purpose");

    /**
     * In what the customers of a group may differ.
     *
     * @param trait the trait
     * @param title its name for people
     */
    record Outcome(TraitDeclaration trait, Text title) {}

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static DemographicParameters read(Parameters parameters) {
        parameters.allow(KNOWN);
        int floor = parameters.whole("floor", 10);
        if (floor < 2) {
            throw parameters.invalid("floor", "must be at least 2");
        }
        double clear = parameters.number("clear", 0.05);
        if (!(clear >= 0 && clear < 1)) {
            throw parameters.invalid("clear", "must be a share of at least 0 and below 1");
        }
        return new DemographicParameters(
                        parameters.has("dimensions") ? dimensions(parameters, "dimensions") : usualDimensions(),
                        !parameters.has("dimensions"),
                        dimensions(parameters, "split-by"),
                        parameters.flag("cross", false),
                        floor,
                        parameters.flag("missing", false),
                        parameters.has("outcomes") ? outcomes(parameters) : usualOutcomes(),
                        clear,
                        parameters.text("purpose", null))
                .checked(parameters);
    }

    private DemographicParameters checked(Parameters parameters) {
        if (dimensions.isEmpty()) {
            throw parameters.invalid("dimensions", "must be at least one");
        }
        Set<String> names = new HashSet<>();
        for (TraitDeclaration trait : traits()) {
            if (!names.add(trait.name())) {
                throw parameters.invalid("dimensions", "split-by or outcomes name trait " + trait.name() + " twice");
            }
        }
        return this;
    }

    /** Returns the dimensions and those to split by, in the order of their traits. */
    List<Dimension> all() {
        List<Dimension> all = new ArrayList<>(dimensions);
        all.addAll(splitBy);
        return all;
    }

    List<TraitDeclaration> traits() {
        List<TraitDeclaration> traits = new ArrayList<>();
        dimensions.forEach(dimension -> traits.add(usual ? trait(dimension).orMissing() : trait(dimension)));
        splitBy.forEach(dimension -> traits.add(trait(dimension)));
        outcomes.forEach(outcome -> traits.add(outcome.trait()));
        return List.copyOf(traits);
    }

    /** Returns the traits that no group comes of. */
    Set<String> describing() {
        return Stream.concat(
                        splitBy.stream().map(Dimension::trait),
                        outcomes.stream().map(outcome -> outcome.trait().name()))
                .collect(Collectors.toSet());
    }

    private TraitDeclaration trait(Dimension dimension) {
        return TraitDeclaration.declared(dimension.trait()).needing(purpose);
    }

    private static List<Dimension> dimensions(Parameters parameters, String name) {
        List<Dimension> read =
                parameters.trees(name).stream().map(DimensionReader::read).toList();
        if (read.size() > MOST) {
            throw parameters.invalid(name, "must be at most " + MOST);
        }
        return read;
    }

    private static List<Dimension> usualDimensions() {
        return List.of(
                usual("birth-year", Kind.BIRTH_YEAR, new Text("Age", "Leeftijd")),
                usual("gender", Kind.CATEGORY, new Text("Gender", "Geslacht")),
                usual("marital-status", Kind.CATEGORY, new Text("Marital status", "Burgerlijke staat")),
                usual("income", Kind.NUMBER, new Text("Income", "Inkomen")),
                usual("education", Kind.CATEGORY, new Text("Education", "Opleiding")));
    }

    private static Dimension usual(String trait, Kind kind, Text title) {
        Map<String, Object> tree = Map.of("trait", trait, "kind", kind.word(), "title", title.tree());
        return DimensionReader.read(Parameters.of(tree));
    }

    private static List<Outcome> outcomes(Parameters parameters) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Parameters tree : parameters.trees("outcomes")) {
            Map<String, Object> trait = new HashMap<>(tree.values());
            trait.remove("title");
            TraitDeclaration read = TraitDeclarations.read(new Parameters(tree.path(), trait));
            outcomes.add(new Outcome(read, tree.has("title") ? tree.words("title") : Text.of(read.name())));
        }
        if (outcomes.size() > MOST) {
            throw parameters.invalid("outcomes", "must be at most " + MOST);
        }
        return List.copyOf(outcomes);
    }

    private static List<Outcome> usualOutcomes() {
        TouchFilter orders = TouchFilter.types(TouchType.ORDER);
        return List.of(
                new Outcome(
                        TraitDeclaration.of("net-revenue", Aggregate.SUM, "net", orders), new Text("revenue", "omzet")),
                new Outcome(
                        TraitDeclaration.of("net-orders", Aggregate.COUNT, "net", orders),
                        new Text("orders", "bestellingen")));
    }
}
