package halte.segmentation.needs;

import halte.segmentation.needs.NeedsParameters.Demographic;
import halte.segmentation.needs.NeedsParameters.Wave;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which traits are needed, and where each stands in a row. */
final class NeedsTraits {

    private final NeedsParameters wanted;
    private final List<TraitDeclaration> traits = new ArrayList<>();
    private final Map<TraitDeclaration, Integer> known = new HashMap<>();
    private final int[] invited;
    private final int[] answered;
    private final int firstDemographic;
    private final List<List<Slot>> slots = new ArrayList<>();

    NeedsTraits(NeedsParameters wanted) {
        this.wanted = wanted;
        Names names = new Names();
        wanted.groups().forEach(source -> add(names.unique("group-" + source.name()), source.trait()));
        this.invited = new int[wanted.waves().size()];
        this.answered = new int[wanted.waves().size()];
        for (int i = 0; i < invited.length; i++) {
            Wave wave = wanted.waves().get(i);
            invited[i] = add("invited-" + (i + 1), wave.invited());
            answered[i] = wave.answered() == null ? -1 : add("answered-" + (i + 1), wave.answered());
        }
        this.firstDemographic = traits.size();
        for (Demographic each : wanted.demographics()) {
            add(names.unique("people-" + Names.slug(each.trait().name())), each.trait());
        }
        for (int column = 0; column < wanted.columns(); column++) {
            slots.add(measures(column));
        }
    }

    private List<Slot> measures(int column) {
        Need need = wanted.need(column);
        Category category = wanted.category(column);
        List<Slot> made = new ArrayList<>();
        for (int i = 0; i < need.measures().size(); i++) {
            Measure measure = need.measures().get(i);
            if (measure.about(wanted.categories().indexOf(category))) {
                String name = need.id() + "-" + (i + 1) + "-" + category.id();
                made.add(slot(measure, category, name));
            }
        }
        return made;
    }

    private Slot slot(Measure measure, Category category, String name) {
        if (measure.kind() == Measure.Kind.TRAIT) {
            int trait = shared(name, measure.traits().get(0));
            int of = measure.traits().size() < 2
                    ? -1
                    : shared(name + "-of", measure.traits().get(1));
            return new Slot(measure, trait, of);
        }
        boolean rating = measure.kind() == Measure.Kind.RATING;
        String field = rating ? "rating" : "property:" + measure.property();
        TraitDeclaration trait = TraitDeclaration.of(
                        "", rating ? Aggregate.MEAN : Aggregate.LIST, field, filter(measure, category))
                .needing(wanted.purpose());
        return new Slot(measure, shared(name, trait), -1);
    }

    private static TouchFilter filter(Measure measure, Category category) {
        Map<String, Set<String>> properties = new HashMap<>();
        if (measure.question() != null) {
            properties.put("question", Set.of(measure.question()));
        }
        if (!category.about().isEmpty()) {
            properties.put("about", category.about());
        }
        return new TouchFilter(Set.of("survey-answer"), null, null, null, null, null, properties);
    }

    /** Several needs may be options of one question, which is read once. */
    private int shared(String name, TraitDeclaration trait) {
        TraitDeclaration nameless = trait.named("");
        Integer there = known.get(nameless);
        if (there != null) {
            return there;
        }
        int position = add(name, trait);
        known.put(nameless, position);
        return position;
    }

    private int add(String name, TraitDeclaration trait) {
        traits.add(trait.named(name));
        return traits.size() - 1;
    }

    List<TraitDeclaration> declarations() {
        return List.copyOf(traits);
    }

    /** Returns by what a need in a category is measured. */
    List<Slot> of(int column) {
        return slots.get(column);
    }

    int invited(int wave) {
        return invited[wave];
    }

    /** Returns who answered in a wave; negative for whoever answered anything. */
    int answered(int wave) {
        return answered[wave];
    }

    int demographic(int position) {
        return firstDemographic + position;
    }

    String name(int trait) {
        return traits.get(trait).name();
    }
}
