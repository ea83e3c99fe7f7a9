package halte.trait.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TraitDeclarationsTest {

    private static final Map<String, Object> FULL = Map.of(
            "name",
            "web-orders",
            "aggregate",
            "count",
            "field",
            "net",
            "filter",
            Map.of("types", List.of("order"), "channels", List.of("web"), "properties", Map.of("gift", List.of())),
            "window",
            Map.of("last", "P90D"),
            "unit",
            "orders",
            "purpose",
            "marketing");

    private static final List<String> FIELD_NEEDED = List.of(
            "sum",
            "min",
            "max",
            "mean",
            "first",
            "last",
            "distinct",
            "mode",
            "list",
            "diary",
            "entropy",
            "member",
            "declared");

    @Test
    void readsEveryPart() {
        TouchFilter filter =
                new TouchFilter(Set.of("order"), Set.of("web"), null, null, null, null, Map.of("gift", Set.of()));
        assertEquals(
                new TraitDeclaration(
                        "web-orders",
                        Aggregate.COUNT,
                        "net",
                        filter,
                        Window.lastDays(90),
                        null,
                        null,
                        "orders",
                        "marketing"),
                read(FULL));
    }

    @Test
    void readsASequence() {
        TraitDeclaration read = read(Map.of(
                "name", "viewed-then-bought",
                "aggregate", "sequence",
                "filter", Map.of("types", List.of("product-view")),
                "then", Map.of("types", List.of("order")),
                "within", "P7D"));
        assertEquals(TouchFilter.types("order"), read.then());
        assertEquals(Duration.ofDays(7), read.within());
    }

    @Test
    void aMemberNamesASegment() {
        Map<String, Object> tree = Map.of("name", "best", "aggregate", "member", "field", "rfm/champions");
        assertEquals(TraitDeclaration.member("best", "rfm", "champions"), read(tree));
        for (String field : List.of("champions", "/champions", "rfm/", "net")) {
            refused(
                    "traits[0].field must be a segment, written segmentation/segment",
                    Map.of("name", "best", "aggregate", "member", "field", field));
        }
        refused(
                "traits[0].field must be property:<name> or one of",
                Map.of("name", "best", "aggregate", "mode", "field", "rfm/champions"));
    }

    @Test
    void onlyADeclaredTraitMayBeOptional() {
        Map<String, Object> tree = Map.of("name", "hat", "aggregate", "declared", "field", "hat", "optional", true);
        assertEquals(TraitDeclaration.declared("hat").orMissing(), read(tree));
        refused("traits[0].optional belongs to a declared trait", with("optional", true));
    }

    @Test
    void readsEveryWindow() {
        Instant newYear = Instant.parse("2026-01-01T00:00:00Z");
        assertEquals(new Window.Last(Duration.ofMinutes(20)), window(Map.of("last", "PT20M")));
        assertEquals(new Window.Before(Duration.ofDays(90)), window(Map.of("before", "P90D")));
        assertEquals(new Window.Between(newYear, null), window(Map.of("from", "2026-01-01")));
        assertEquals(new Window.Between(null, newYear), window(Map.of("until", "2026-01-01T01:00:00+01:00")));
        assertEquals(new Window.SinceFirstOrder(null), window(Map.of("sinceFirstOrder", true)));
        assertEquals(new Window.SinceLastOrder(), window(Map.of("sinceLastOrder", true)));
        assertEquals(new Window.SinceFirstOrder(Duration.ofDays(30)), window(Map.of("sinceFirstOrder", "P30D")));
        assertEquals(Window.ALL, window(Map.of()));
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        refused("traits[0].nmae is not known", with("nmae", "x"));
        refused("traits[0].name is missing", without("name"));
        refused("traits[0].name must be lower-case", with("name", "Web orders"));
        refused("traits[0].aggregate must be one of count, sum", with("aggregate", "cuont"));
        refused("traits[0].aggregate must be one of", with("aggregate", "COUNT"));
        refused("traits[0].field must be property:<name> or one of amount", with("field", "netto"));
        refused("traits[0].field must be property:<name> or", with("field", "property:"));
        refused("traits[0].field must be a text", with("field", 3));
        refused("traits[0].filter must be an object", with("filter", List.of()));
        refused("traits[0].filter.type is not known", with("filter", Map.of("type", List.of())));
        refused("traits[0].filter.types must be a list", with("filter", Map.of("types", "order")));
        refused("traits[0].filter.types[1] must be a text", with("filter", Map.of("types", List.of("order", 1))));
        refused(
                "traits[0].filter.properties.gift must be a list",
                with("filter", Map.of("properties", Map.of("gift", true))));
        refused("traits[0].window.last is no length", with("window", Map.of("last", "90 days")));
        refused("traits[0].window.last is no length", with("window", Map.of("last", "P3M")));
        refused("traits[0].window.last must be above zero", with("window", Map.of("last", "P0D")));
        refused("traits[0].window.last must be above zero", with("window", Map.of("last", "P-1D")));
        refused("traits[0].window.from is not known", with("window", Map.of("last", "P1D", "from", "2026-01-01")));
        refused("traits[0].window.from must be an instant", with("window", Map.of("from", "1 May 2026")));
        refused(
                "traits[0].window.until must be later than from",
                with("window", Map.of("from", "2026-01-01", "until", "2026-01-01")));
        refused("traits[0].window.sinceLastOrder must be true", with("window", Map.of("sinceLastOrder", false)));
        refused("traits[0].window.sinceFirstOrder must be true", with("window", Map.of("sinceFirstOrder", false)));
        refused("traits[0].then belongs to a sequence", with("then", Map.of()));
        refused("traits[0].then belongs to a sequence, and a sequence needs it", with("aggregate", "sequence"));
    }

    @Test
    void aFieldIsAskedForWhereTheAggregateNeedsOne() {
        for (String aggregate : FIELD_NEEDED) {
            Map<String, Object> tree = Map.of("name", "x", "aggregate", aggregate);
            refused("traits[0].field is missing", tree);
        }
        for (String aggregate : List.of(
                "count", "days-since", "days-since-first", "mean-gap", "gap-deviation", "active-days", "trend")) {
            read(Map.of("name", "x", "aggregate", aggregate));
        }
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            TraitDeclaration declaration = any(random);
            assertEquals(declaration, read(TraitDeclarations.write(declaration)));
        }
    }

    private static TraitDeclaration any(Random random) {
        Aggregate aggregate = Aggregate.values()[random.nextInt(Aggregate.values().length)];
        boolean sequence = aggregate == Aggregate.SEQUENCE;
        return new TraitDeclaration(
                "trait-" + random.nextInt(9),
                aggregate,
                aggregate == Aggregate.MEMBER ? "rfm/lost" : random.nextBoolean() ? "property:size" : "net",
                filter(random),
                anyWindow(random),
                sequence ? filter(random) : null,
                sequence ? Duration.ofMinutes(1 + random.nextInt(1_000_000)) : null,
                random.nextBoolean() ? "EUR" : null,
                random.nextBoolean() ? "marketing" : null,
                aggregate == Aggregate.DECLARED && random.nextBoolean());
    }

    private static TouchFilter filter(Random random) {
        return new TouchFilter(
                names(random),
                names(random),
                names(random),
                names(random),
                names(random),
                names(random),
                random.nextBoolean() ? Map.of() : Map.of("size", names(random), "colour", names(random)));
    }

    private static Set<String> names(Random random) {
        List<String> names = new ArrayList<>(List.of("order", "web", "é & \"", "42"));
        names.removeIf(name -> random.nextInt(3) > 0);
        return Set.copyOf(names);
    }

    private static Window anyWindow(Random random) {
        Instant from = Instant.ofEpochSecond(random.nextInt());
        Window[] windows = {
            Window.ALL,
            Window.lastDays(1 + random.nextInt(400)),
            new Window.Between(from, null),
            new Window.Between(null, from),
            new Window.Between(from, from.plusNanos(1 + random.nextInt()).plusSeconds(9)),
            new Window.SinceFirstOrder(null),
            new Window.SinceLastOrder(),
            new Window.SinceFirstOrder(Duration.ofSeconds(1 + random.nextInt(1000)))
        };
        return windows[random.nextInt(windows.length)];
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> tree = new HashMap<>(FULL);
        tree.put(name, value);
        return tree;
    }

    private static Map<String, Object> without(String name) {
        Map<String, Object> tree = new HashMap<>(FULL);
        tree.remove(name);
        return tree;
    }

    private static TraitDeclaration read(Map<String, Object> tree) {
        return TraitDeclarations.read(new Parameters("traits[0]", tree));
    }

    private static Window window(Map<String, Object> tree) {
        return TraitDeclarations.window(Parameters.of(tree));
    }

    private static void refused(String message, Map<String, Object> tree) {
        Failure failure = assertThrows(HalteException.class, () -> read(tree)).failure();
        assertTrue(failure.message().startsWith(message), failure.message());
    }
}
