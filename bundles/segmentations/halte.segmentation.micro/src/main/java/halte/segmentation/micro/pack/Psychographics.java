package halte.segmentation.micro.pack;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who people are: personality, social status, lifestyle, values and beliefs, declared by a source or answered in surveys. Sensitive: nobody
 * gets these traits without asking for them, and each needs a consent purpose.
 */
final class Psychographics {

    private static final Set<String> KNOWN =
            Set.of("pack", "purpose", "kinds", "declared", "answers", "question", "missing");
    private static final Map<String, List<String>> KINDS = Map.of(
            "personality",
            List.of(
                    "personality-type",
                    "openness",
                    "conscientiousness",
                    "extraversion",
                    "agreeableness",
                    "neuroticism"),
            "social-status",
            List.of("social-status"),
            "lifestyle",
            List.of("lifestyle"),
            "values",
            List.of("values"),
            "beliefs",
            List.of("beliefs"));
    private static final Map<String, Text> WORDS = Map.of(
            "personality-type", new Text("type of personality", "persoonlijkheidstype"),
            "openness", new Text("openness", "openheid"),
            "conscientiousness", new Text("conscientiousness", "zorgvuldigheid"),
            "extraversion", new Text("extraversion", "extraversie"),
            "agreeableness", new Text("agreeableness", "vriendelijkheid"),
            "neuroticism", new Text("neuroticism", "neuroticisme"),
            "social-status", new Text("social status", "sociale status"),
            "lifestyle", new Text("lifestyle", "leefstijl"),
            "values", new Text("values", "waarden"),
            "beliefs", new Text("beliefs", "overtuigingen"));

    private final Parameters pack;
    private final String purpose;
    private final Absence absence;

    private Psychographics(Parameters pack, String purpose) {
        this.pack = pack;
        this.purpose = purpose;
        this.absence = Absence.read(pack, "missing", Absence.UNKNOWN);
    }

    /**
     * Makes the traits of the pack.
     *
     * @throws HalteException naming what is wrong, also when no purpose is given
     */
    static List<PackTrait> read(Parameters pack) {
        pack.allow(KNOWN);
        if (pack.text("purpose", "").isBlank()) {
            throw pack.invalid(
                    "purpose",
                    "must name the consent purpose that psychographic traits need: they are sensitive, and a purpose for the"
                            + " rest does not cover them");
        }
        return new Psychographics(pack, pack.text("purpose")).traits();
    }

    private List<PackTrait> traits() {
        Set<String> asked = new LinkedHashSet<>();
        List<PackTrait> traits = new ArrayList<>();
        Parameters answers = pack.has("answers") ? pack.tree("answers") : Parameters.NONE;
        for (String name : answers.values().keySet().stream().sorted().toList()) {
            asked.add(name);
            traits.add(answered(name, new HashSet<>(answers.texts(name))));
        }
        declared().stream().filter(name -> !asked.contains(name)).forEach(name -> traits.add(declared(name)));
        if (traits.isEmpty()) {
            throw pack.invalid("kinds", "must name what to look at, unless declared or answers do");
        }
        return traits;
    }

    /** Returns the names under which sources declare them: those of the kinds that are asked for, and no others. */
    private List<String> declared() {
        Parameters named = pack.has("declared") ? pack.tree("declared") : Parameters.NONE;
        named.allow(KINDS.keySet());
        Set<String> names = new LinkedHashSet<>();
        Set<String> kinds = new TreeSet<>(pack.texts("kinds"));
        kinds.addAll(named.values().keySet());
        for (String kind : kinds) {
            if (!KINDS.containsKey(kind)) {
                throw pack.invalid(
                        "kinds",
                        "must be some of " + KINDS.keySet().stream().sorted().toList());
            }
            names.addAll(named.has(kind) ? named.texts(kind) : KINDS.get(kind));
        }
        return List.copyOf(names);
    }

    private PackTrait declared(String name) {
        return trait(TraitDeclaration.of(slug(name), Aggregate.DECLARED, name, TouchFilter.ALL), name);
    }

    /** The mean of the answers to some questions. */
    private PackTrait answered(String name, Set<String> questions) {
        if (questions.isEmpty()) {
            throw pack.invalid("answers", "must name the questions of " + name);
        }
        TouchFilter answers = new TouchFilter(
                Set.of("survey-answer"),
                null,
                null,
                null,
                null,
                null,
                Map.of(pack.text("question", "question"), questions));
        return trait(TraitDeclaration.of(slug(name), Aggregate.MEAN, "rating", answers), name);
    }

    private PackTrait trait(TraitDeclaration declaration, String name) {
        return new PackTrait(
                declaration.needing(purpose), "psychographic", WORDS.getOrDefault(name, Text.of(name)), absence);
    }

    private String slug(String name) {
        String slug = Slice.slug(name);
        if (slug.isEmpty()) {
            throw pack.invalid("declared", "has a name without letters or digits");
        }
        return "psychographic." + slug;
    }
}
