package halte.segmentation.propensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.trait.api.TraitDeclaration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropensityParametersTest {

    private static void refused(String message, Map<String, Object> parameters) {
        HalteException refused =
                assertThrows(HalteException.class, () -> new PropensityStrategy().traits(Parameters.of(parameters)));
        String said = refused.failure().message();
        assertTrue(said.contains(message), said);
    }

    private static Map<String, Object> feature(Object... parts) {
        Map<String, Object> tree = new java.util.HashMap<>(Map.of("name", "own", "aggregate", "count"));
        for (int i = 0; i < parts.length; i += 2) {
            tree.put((String) parts[i], parts[i + 1]);
        }
        return Map.of("features", List.of(tree));
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        refused("horizon-days must be from 1 to 365", Map.of("horizon-days", 0));
        refused("learn-from must be from 1000", Map.of("learn-from", 10));
        refused("without names no-such", Map.of("without", List.of("no-such")));
        refused("features must be at least one", Map.of("shipped", false));
        refused("ready must say one of", Map.of("ready", Map.of("odds", 2, "probability", 0.1)));
        refused("ready.probability must be above 0", Map.of("ready", Map.of("probability", 1.5)));
        refused("warming.share is not known here", Map.of("warming", Map.of("share", 0.5)));
        refused("target.types is not known here", Map.of("target", Map.of("types", List.of("order"))));
        refused(
                "target.filter must not name properties",
                Map.of("target", Map.of("filter", Map.of("properties", Map.of("gift", List.of())))));
    }

    @Test
    void whoIsReadyIsLikelierThanWhoWarmsUp() {
        String wrong = "ready must be above warming";
        refused(wrong, Map.of("ready", Map.of("odds", 0.5), "warming", Map.of("odds", 3)));
        refused(wrong, Map.of("ready", Map.of("odds", 1)));
        refused(wrong, Map.of("warming", Map.of("odds", 3)));
        refused(wrong, Map.of("ready", Map.of("probability", 0.2), "warming", Map.of("probability", 0.2)));
        refused(wrong, Map.of("ready", Map.of("precision", 0.2), "warming", Map.of("precision", 0.3)));
        PropensityParameters mixed = PropensityParameters.read(
                Parameters.of(Map.of("ready", Map.of("probability", 0.2), "warming", Map.of("odds", 3))));
        assertEquals(new Bound.Odds(3), mixed.warming());
    }

    @Test
    void featuresThatCannotBeToldAsOfThePastAreRefused() {
        refused("features[0].name is that of another", feature("name", "orders"));
        refused("features[0].aggregate must be count", feature("aggregate", "declared", "field", "age"));
        refused("features[0].aggregate must be count", feature("aggregate", "member", "field", "rfm/champions"));
        refused("features[0].field must be amount", feature("field", "net"));
        refused("features[0].field must be amount", feature("aggregate", "sum", "field", "duration"));
        refused("features[0].window must be the last days", feature("window", Map.of("sinceFirstOrder", true)));
        refused("features[0].window must be the last days", feature("window", Map.of("from", "2026-01-01")));
        refused(
                "features[0].filter must not name properties",
                feature("filter", Map.of("properties", Map.of("gift", List.of()))));
    }

    @Test
    void featuresAreAddedAndLeftOut() {
        List<String> names = new PropensityStrategy()
                        .traits(Parameters.of(Map.of(
                                "without",
                                List.of("search-7", "order-rhythm"),
                                "features",
                                List.of(Map.of("name", "own", "aggregate", "count", "purpose", "research")),
                                "purpose",
                                "marketing")))
                        .stream()
                        .map(trait -> trait.name() + " " + trait.purpose())
                        .toList();
        assertTrue(names.contains("own research") && names.contains("search-30 marketing"), names.toString());
        assertFalse(names.toString().contains("search-7 "), names.toString());
        assertEquals(
                List.of("own"),
                new PropensityStrategy()
                                .traits(Parameters.of(Map.of(
                                        "shipped",
                                        false,
                                        "features",
                                        List.of(Map.of("name", "own", "aggregate", "count")))))
                                .stream()
                                .map(TraitDeclaration::name)
                                .toList());
    }
}
