package halte.segmentation.needs;

import halte.model.Moment;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.needs.Measure.Kind;
import halte.segmentation.needs.Measure.Scale;
import halte.trait.api.TraitDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads needs and by what they are measured. */
final class NeedReader {

    private static final int MOST = 40;
    private static final Set<String> KNOWN = Set.of(
            "rating",
            "choice",
            "reason",
            "words",
            "trait",
            "of",
            "options",
            "question",
            "property",
            "scale",
            "weight",
            "reversed",
            "category",
            "moment",
            "text");

    private final List<Category> categories;
    private final String purpose;

    NeedReader(List<Category> categories, String purpose) {
        this.categories = categories;
        this.purpose = purpose;
    }

    List<Need> needs(Parameters all) {
        List<Need> needs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Parameters tree : all.trees("needs")) {
            Need need = need(tree);
            if (!ids.add(need.id())) {
                throw tree.invalid("id", "is there twice");
            }
            needs.add(need);
        }
        if (needs.isEmpty() || needs.size() > MOST) {
            throw all.invalid(
                    "needs", "must be from 1 to " + MOST + ": say what customers may want and how it is measured");
        }
        return List.copyOf(needs);
    }

    private Need need(Parameters tree) {
        tree.allow(Set.of("id", "title", "assumed", "measures"));
        String id = Names.id(tree, "id");
        double assumed = tree.has("assumed") ? tree.number("assumed") : Double.NaN;
        if (assumed < 0 || assumed > 1) {
            throw tree.invalid("assumed", "must be from 0 to 1");
        }
        Text title = tree.has("title") ? tree.words("title") : Text.of(id);
        List<Measure> measures = tree.trees("measures").stream()
                .map(each -> measure(each, title))
                .toList();
        if (measures.isEmpty() && Double.isNaN(assumed)) {
            throw tree.invalid("measures", "must be at least one, or say how important the need is assumed to be");
        }
        return new Need(id, title, assumed, measures);
    }

    private Measure measure(Parameters tree, Text title) {
        tree.allow(KNOWN);
        Kind kind = kind(tree);
        return new Measure(
                kind,
                tree.has("text") ? tree.words("text") : title,
                moment(tree),
                tree.has("category") ? Category.position(categories, tree.text("category"), tree, "category") : -1,
                kind == Kind.RATING || kind == Kind.CHOICE ? tree.text(kind.word) : tree.text("question", null),
                property(kind, tree),
                values(kind, tree),
                scale(kind, tree),
                weight(tree),
                kind == Kind.TRAIT ? traits(tree) : List.of());
    }

    private static double weight(Parameters tree) {
        double weight = tree.number("weight", 1);
        if (!(weight > 0 && weight <= 100)) {
            throw tree.invalid("weight", "must be above 0 and at most 100");
        }
        return weight;
    }

    private static Kind kind(Parameters tree) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (tree.has(kind.word)) {
                kinds.add(kind);
            }
        }
        if (kinds.size() != 1) {
            throw tree.invalid(
                    "trait", "or one of rating, choice, reason and words must be there, and only one of them");
        }
        return kinds.get(0);
    }

    private static Moment moment(Parameters tree) {
        for (Moment moment : Moment.values()) {
            if (moment.name().toLowerCase(Locale.ROOT).equals(tree.text("moment", "before"))) {
                return moment;
            }
        }
        throw tree.invalid("moment", "must be before, during or after");
    }

    private static String property(Kind kind, Parameters tree) {
        return switch (kind) {
            case CHOICE -> tree.text("property", "answer");
            case REASON -> tree.text("property", "reason");
            case WORDS -> tree.text("property", "words");
            case RATING, TRAIT -> null;
        };
    }

    private static Set<String> values(Kind kind, Parameters tree) {
        if (kind == Kind.RATING || kind == Kind.TRAIT) {
            return Set.of();
        }
        String name = kind == Kind.CHOICE ? "options" : kind.word;
        Set<String> values = new LinkedHashSet<>();
        for (String value : tree.texts(name)) {
            String read = kind == Kind.WORDS ? Codebook.plain(value) : value.strip();
            if (read.isBlank()) {
                throw tree.invalid(name, "must not be blank");
            }
            values.add(read);
        }
        if (values.isEmpty()) {
            throw tree.invalid(name, "must be at least one");
        }
        return Set.copyOf(values);
    }

    private static Scale scale(Kind kind, Parameters tree) {
        boolean reversed = tree.flag("reversed", false);
        if (!tree.has("scale")) {
            return kind == Kind.RATING ? new Scale(1, 5, reversed) : new Scale(0, 1, reversed);
        }
        double[] ends = tree.numbers("scale");
        if (ends.length != 2 || !(ends[0] < ends[1]) || Double.isInfinite(ends[1] - ends[0])) {
            throw tree.invalid("scale", "must be two numbers, the lower one first");
        }
        return new Scale(ends[0], ends[1], reversed);
    }

    private List<TraitDeclaration> traits(Parameters tree) {
        TraitDeclaration trait = Declarations.read(tree, "trait", purpose);
        return tree.has("of") ? List.of(trait, Declarations.read(tree, "of", purpose)) : List.of(trait);
    }
}
