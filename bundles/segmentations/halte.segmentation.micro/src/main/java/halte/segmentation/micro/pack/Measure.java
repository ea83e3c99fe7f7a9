package halte.segmentation.micro.pack;

import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a pack measures in each of its slices.
 *
 * @param pattern a trait with the measure's name, aggregate, field, types and unit
 * @param words what it is, for people
 * @param absence what it means that it has no value
 * @param windows whether it is worth measuring over several windows
 */
record Measure(TraitDeclaration pattern, Text words, Absence absence, boolean windows) {

    private static final Set<String> KNOWN =
            Set.of("name", "aggregate", "field", "types", "unit", "title", "missing", "windows");

    private static final Set<Aggregate> UNFIT = Set.of(Aggregate.LIST, Aggregate.DIARY, Aggregate.MEMBER);

    /** Reads a measure of a pack in the parameters. */
    static Measure read(Parameters tree) {
        tree.allow(KNOWN);
        Map<String, Object> trait = new HashMap<>(tree.values());
        trait.keySet().retainAll(Set.of("name", "aggregate", "field", "unit"));
        TraitDeclaration pattern = TraitDeclarations.read(new Parameters(tree.path(), trait));
        if (UNFIT.contains(pattern.aggregate())) {
            throw tree.invalid("aggregate", "must not be list, diary or member in a pack");
        }
        TouchFilter types = TouchFilter.types(tree.texts("types").toArray(String[]::new));
        return new Measure(
                with(pattern, types),
                tree.has("title") ? tree.words("title") : Text.of(pattern.name()),
                Absence.read(tree, "missing", usual(pattern.aggregate())),
                tree.flag("windows", usual(pattern.aggregate()) != Absence.NEVER));
    }

    private static TraitDeclaration with(TraitDeclaration pattern, TouchFilter filter) {
        return TraitDeclaration.of(pattern.name(), pattern.aggregate(), pattern.field(), filter)
                .in(pattern.unit());
    }

    static Absence usual(Aggregate aggregate) {
        boolean since = aggregate == Aggregate.DAYS_SINCE || aggregate == Aggregate.DAYS_SINCE_FIRST;
        return since ? Absence.NEVER : Absence.UNKNOWN;
    }
}
