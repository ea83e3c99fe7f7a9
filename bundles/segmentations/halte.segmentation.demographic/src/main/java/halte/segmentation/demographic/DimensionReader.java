package halte.segmentation.demographic;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.demographic.Dimension.Band;
import halte.segmentation.demographic.Dimension.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one dimension. */
final class DimensionReader {

    private static final int MOST = 50;
    private static final double[] USUAL_AGES = {18, 25, 35, 45, 55, 65};
    private static final Pattern TRAIT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Parameters tree;
    private final Kind kind;

    private DimensionReader(Parameters tree) {
        this.tree = tree;
        this.kind = kind(tree);
    }

    static Dimension read(Parameters tree) {
        tree.allow(Set.of("trait", "kind", "title", "bands", "values"));
        return new DimensionReader(tree).dimension();
    }

    private static Kind kind(Parameters tree) {
        String word = tree.text("kind", Kind.CATEGORY.word());
        if (!Kind.words().contains(word)) {
            throw tree.invalid("kind", "must be one of " + String.join(", ", Kind.words()));
        }
        return Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Dimension dimension() {
        String trait = tree.text("trait");
        if (!TRAIT.matcher(trait).matches()) {
            throw tree.invalid("trait", "must be the name of a declared trait");
        }
        boolean category = kind == Kind.CATEGORY;
        if (tree.has(category ? "bands" : "values")) {
            throw tree.invalid(category ? "bands" : "values", "does not belong to kind " + kind.word());
        }
        Text title = tree.has("title") ? tree.words("title") : Text.of(trait.replace('-', ' '));
        return new Dimension(trait, kind, title, category ? List.of() : bands(), named());
    }

    private List<Band> bands() {
        if (!tree.has("bands")) {
            return kind.years() ? between(USUAL_AGES) : List.of();
        }
        boolean named = tree.values().get("bands") instanceof List<?> list
                && !list.isEmpty()
                && list.get(0) instanceof Map<?, ?>;
        List<Band> bands = named ? namedBands() : between(tree.numbers("bands"));
        if (bands.size() > MOST) {
            throw tree.invalid("bands", "must be at most " + MOST);
        }
        double last = Double.NEGATIVE_INFINITY;
        for (Band band : bands) {
            if (!(band.from() >= last && band.below() > band.from())) {
                throw tree.invalid("bands", "must ascend and not overlap");
            }
            last = band.below();
        }
        return bands;
    }

    /** Returns the bands below, between and above some boundaries. */
    static List<Band> between(double[] boundaries) {
        List<Band> bands = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        for (double boundary : boundaries) {
            bands.add(new Band(from, boundary, null));
            from = boundary;
        }
        bands.add(new Band(from, Double.POSITIVE_INFINITY, null));
        return List.copyOf(bands);
    }

    private List<Band> namedBands() {
        List<Band> bands = new ArrayList<>();
        for (Parameters band : tree.trees("bands")) {
            band.allow(Set.of("from", "below", "title"));
            if (!band.has("from") && !band.has("below")) {
                throw band.invalid("from", "or below is needed");
            }
            bands.add(new Band(
                    band.number("from", Double.NEGATIVE_INFINITY),
                    band.number("below", Double.POSITIVE_INFINITY),
                    band.has("title") ? band.words("title") : null));
        }
        return List.copyOf(bands);
    }

    private List<Named> named() {
        List<Named> named = new ArrayList<>();
        Set<String> used = new HashSet<>(Set.of(Group.OTHER, Group.UNKNOWN));
        for (Parameters one : tree.trees("values")) {
            one.allow(Set.of("id", "title", "of"));
            String id = one.text("id");
            if (!ID.matcher(id).matches() || !used.add(id)) {
                throw one.invalid("id", "must be lower-case letters, digits and single hyphens, not used before");
            }
            List<String> of = one.texts("of").stream().map(String::strip).toList();
            if (of.isEmpty() || of.stream().anyMatch(value -> value.isEmpty() || !used.add("value " + value))) {
                throw one.invalid("of", "must name at least one value, none of them twice");
            }
            named.add(new Named(id, one.has("title") ? one.words("title") : Text.of(id), of));
        }
        if (named.size() > MOST) {
            throw tree.invalid("values", "must be at most " + MOST);
        }
        return List.copyOf(named);
    }
}
