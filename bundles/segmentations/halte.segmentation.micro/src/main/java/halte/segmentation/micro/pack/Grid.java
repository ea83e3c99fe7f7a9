package halte.segmentation.micro.pack;

import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.TraitDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pack that measures everything in every slice over every window.
 *
 * @param name the pack's name, with which its traits begin
 * @param types names of types that count, unless a measure says otherwise; empty for all
 * @param measures what it measures
 * @param slices the slices, all touches first
 * @param spans the windows
 */
record Grid(String name, Set<String> types, List<Measure> measures, List<Slice> slices, List<Span> spans) {

    private static final Set<String> KNOWN = Set.of("pack", "types", "measures", "by", "windows");
    private static final int LONGEST_NAME = 100;
    private static final int ROOM_FOR_COUNT = 6;

    static Grid read(Parameters pack) {
        pack.allow(KNOWN);
        String name = pack.text("pack");
        if (name.isEmpty() || !name.equals(Slice.slug(name))) {
            throw pack.invalid("pack", "must be lower-case letters, digits and hyphens");
        }
        Map<String, Object> shipped = ShippedPacks.named(name);
        if (shipped == null && !pack.has("measures")) {
            throw pack.invalid(
                    "pack",
                    "is no shipped pack (purchase, engagement, behaviour, psychographic, declared, traits) and has no measures of its own");
        }
        Parameters defaults = shipped == null ? pack : new Parameters(pack.path(), shipped);
        return new Grid(
                name,
                Set.copyOf(pack.texts("types")),
                measures(pack.has("measures") ? pack : defaults, name),
                slices(pack),
                Span.read(pack.has("windows") ? pack : defaults));
    }

    private static List<Measure> measures(Parameters tree, String pack) {
        if (!(tree.values().get("measures") instanceof List<?> items) || items.isEmpty()) {
            throw tree.invalid("measures", "must be a list of names or objects");
        }
        Map<String, Map<String, Object>> shipped = ShippedPacks.measures(pack);
        List<Object> whole = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof String name && !shipped.containsKey(name)) {
                throw tree.invalid("measures", "has no '" + name + "'; shipped are " + shipped.keySet());
            }
            whole.add(item instanceof String name ? shipped.get(name) : item);
        }
        Parameters expanded = new Parameters(tree.path(), Map.of("measures", whole));
        return expanded.trees("measures").stream().map(Measure::read).toList();
    }

    private static List<Slice> slices(Parameters pack) {
        List<Slice> slices = List.of(Slice.ALL);
        if (pack.has("by")) {
            Parameters by = pack.tree("by");
            by.allow(Stream.of(Dimension.values()).map(Dimension::key).collect(Collectors.toSet()));
            for (Dimension dimension : Dimension.values()) {
                slices = Slice.crossed(slices, dimension, by.texts(dimension.key()));
                if (slices.size() > Packs.MOST) {
                    throw pack.invalid("by", "makes more than " + Packs.MOST + " slices");
                }
            }
        }
        return slices;
    }

    List<PackTrait> traits() {
        List<PackTrait> traits = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Slice slice : slices) {
            for (Measure measure : measures) {
                for (Span span : measure.windows() ? spans : List.of(Span.ALL)) {
                    traits.add(trait(measure, slice, span, taken));
                }
            }
        }
        return traits;
    }

    private PackTrait trait(Measure measure, Slice slice, Span span, Map<String, Integer> taken) {
        TraitDeclaration pattern = measure.pattern();
        Set<String> own = pattern.filter().types();
        String wanted = name + "." + pattern.name() + slice.suffix() + span.suffix();
        TraitDeclaration trait = TraitDeclaration.of(
                        unique(wanted, taken),
                        pattern.aggregate(),
                        pattern.field(),
                        slice.of(own.isEmpty() ? types : own))
                .over(span.window())
                .in(pattern.unit());
        return new PackTrait(trait, name, words(measure, slice, span), measure.absence());
    }

    /** Returns the name, with a number when another value is written the same way. */
    private static String unique(String wanted, Map<String, Integer> taken) {
        String cut = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - ROOM_FOR_COUNT));
        int count = taken.merge(cut.toLowerCase(Locale.ROOT), 1, Integer::sum);
        return count == 1 ? cut : cut + "_" + count;
    }

    private static Text words(Measure measure, Slice slice, Span span) {
        String en = Slice.join(slice.words().en(), span.words().en());
        String nl = Slice.join(slice.words().nl(), span.words().nl());
        return en.isEmpty()
                ? measure.words()
                : new Text(
                        measure.words().en() + " (" + en + ")", measure.words().nl() + " (" + nl + ")");
    }
}
