package halte.trait.api;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Parameters;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Trait declarations as trees of maps, lists and texts, such as JSON yields, and back:
 *
 * <pre>{@code
 * {"name": "web-orders", "aggregate": "count", "field": "net",
 *  "filter": {"types": ["order"], "channels": ["web"], "properties": {"gift": []}},
 *  "window": {"last": "P90D"}, "unit": "orders", "purpose": "marketing"}
 * }</pre>
 *
 * <p>Aggregates are written in lower case with hyphens. A filter has the parts of {@link TouchFilter}, each a list of texts; {@code
 * properties} lists values by name. A window is {@code {"last": "P90D"}}, {@code {"before": "P90D"}} (all that came earlier), {@code {"from": "2026-01-01", "until":
 * "2026-04-01T00:00:00Z"}} (one of both suffices; a bare date begins at midnight UTC), {@code {"sinceFirstOrder": "P30D"}} or
 * {@code {"sinceFirstOrder": true}}. A sequence also has {@code then}, a filter, and {@code within}, a length. Lengths are ISO 8601 with
 * days of 24 hours: {@code P90D}, {@code PT20M}. The field of a member is a segment: {@code {"name": "best", "aggregate": "member",
 * "field": "rfm/champions"}}. A declared trait with {@code "optional": true} need not be there.
 */
public final class TraitDeclarations {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern SEGMENT = Pattern.compile("[^/]+/.+");
    private static final Set<String> KNOWN =
            Set.of("name", "aggregate", "field", "filter", "window", "then", "within", "unit", "purpose", "optional");
    private static final Set<Aggregate> NEED_FIELD = Set.of(
            Aggregate.SUM,
            Aggregate.MIN,
            Aggregate.MAX,
            Aggregate.MEAN,
            Aggregate.FIRST,
            Aggregate.LAST,
            Aggregate.DISTINCT,
            Aggregate.MODE,
            Aggregate.LIST,
            Aggregate.DIARY,
            Aggregate.ENTROPY,
            Aggregate.MEMBER,
            Aggregate.DECLARED);
    private static final Set<String> FIELDS = Set.of(
            "amount",
            "net",
            "duration",
            "rating",
            "hour",
            "time",
            "type",
            "channel",
            "touchpoint",
            "campaign",
            "coupon",
            "quantity",
            "line-amount",
            "product",
            "category");

    private TraitDeclarations() {}

    /**
     * Reads a declaration.
     *
     * @param tree the tree, see above
     * @throws HalteException {@code PARAMETER_MISSING}, {@code PARAMETER_INVALID} or {@code PARAMETER_UNKNOWN}, naming the place
     */
    public static TraitDeclaration read(Parameters tree) {
        tree.allow(KNOWN);
        Aggregate aggregate = aggregate(tree);
        boolean sequence = aggregate == Aggregate.SEQUENCE;
        if (tree.has("optional") && aggregate != Aggregate.DECLARED) {
            throw tree.invalid("optional", "belongs to a declared trait");
        }
        for (String name : List.of("then", "within")) {
            if (tree.has(name) != sequence) {
                throw tree.invalid(name, "belongs to a sequence, and a sequence needs it");
            }
        }
        return new TraitDeclaration(
                name(tree),
                aggregate,
                field(tree, aggregate),
                filter(tree, "filter"),
                tree.has("window") ? window(tree.tree("window")) : null,
                filter(tree, "then"),
                sequence ? length(tree, "within") : null,
                tree.text("unit", null),
                tree.text("purpose", null),
                tree.flag("optional", false));
    }

    /**
     * Reads a window.
     *
     * @param tree the tree, see above
     * @throws HalteException like {@link #read}
     */
    public static Window window(Parameters tree) {
        return WindowTrees.read(tree);
    }

    /**
     * Writes a declaration as a tree that {@link #read} turns into an equal one. What is not set is left out.
     *
     * @param declaration the declaration
     * @return maps in a fixed order, lists sorted
     */
    public static Map<String, Object> write(TraitDeclaration declaration) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", declaration.name());
        tree.put("aggregate", word(declaration.aggregate()));
        putIf(tree, "field", declaration.field());
        putIf(tree, "filter", TouchFilterTrees.write(declaration.filter()));
        putIf(tree, "window", WindowTrees.write(declaration.window()));
        if (declaration.then() != null) {
            tree.put("then", then(declaration));
        }
        putIf(
                tree,
                "within",
                declaration.within() == null ? null : declaration.within().toString());
        putIf(tree, "unit", declaration.unit());
        putIf(tree, "purpose", declaration.purpose());
        putIf(tree, "optional", declaration.optional() ? true : null);
        return tree;
    }

    private static Map<String, Object> then(TraitDeclaration declaration) {
        Map<String, Object> written = TouchFilterTrees.write(declaration.then());
        return written == null ? Map.of() : written;
    }

    /** Reads a length such as {@code P90D}, above zero. */
    static Duration length(Parameters tree, String name) {
        try {
            Duration length = Duration.parse(tree.text(name));
            if (!length.isZero() && !length.isNegative()) {
                return length;
            }
        } catch (DateTimeException unreadable) {
            throw new Failure(
                            "PARAMETER_INVALID",
                            Actor.USER,
                            tree.invalid(name, "is no length such as P90D (days) or PT20M (minutes)")
                                    .failure()
                                    .message(),
                            "Write days, hours, minutes and seconds only; months and years differ in length.")
                    .asException(unreadable);
        }
        throw tree.invalid(name, "must be above zero");
    }

    private static TouchFilter filter(Parameters tree, String name) {
        return tree.has(name) ? TouchFilterTrees.read(tree.tree(name)) : null;
    }

    private static String name(Parameters tree) {
        String name = tree.text("name");
        if (!NAME.matcher(name).matches()) {
            throw tree.invalid("name", "must be lower-case letters, digits and hyphens, at most 100");
        }
        return name;
    }

    private static Aggregate aggregate(Parameters tree) {
        String word = tree.text("aggregate");
        for (Aggregate aggregate : Aggregate.values()) {
            if (word(aggregate).equals(word)) {
                return aggregate;
            }
        }
        throw tree.invalid(
                "aggregate",
                "must be one of "
                        + Arrays.stream(Aggregate.values())
                                .map(TraitDeclarations::word)
                                .collect(Collectors.joining(", ")));
    }

    private static String word(Aggregate aggregate) {
        return aggregate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String field(Parameters tree, Aggregate aggregate) {
        if (!tree.has("field") && !NEED_FIELD.contains(aggregate)) {
            return null;
        }
        String field = tree.text("field");
        switch (aggregate) {
            case DECLARED -> {}
            case MEMBER -> checkSegment(tree, field);
            default -> checkField(tree, field);
        }
        return field;
    }

    private static void checkSegment(Parameters tree, String field) {
        if (!SEGMENT.matcher(field).matches()) {
            throw tree.invalid("field", "must be a segment, written segmentation/segment");
        }
    }

    private static void checkField(Parameters tree, String field) {
        boolean property = field.startsWith("property:") && field.length() > "property:".length();
        if (!property && !FIELDS.contains(field)) {
            throw tree.invalid(
                    "field",
                    "must be property:<name> or one of "
                            + FIELDS.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static void putIf(Map<String, Object> tree, String name, Object value) {
        if (value != null) {
            tree.put(name, value);
        }
    }
}
