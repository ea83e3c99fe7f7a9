package halte.segmentation.fruit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FruitParametersTest {

    private static void assertRefused(String place, Map<String, Object> parameters) {
        HalteException refused =
                assertThrows(HalteException.class, () -> new FruitStrategy().traits(Parameters.of(parameters)));
        assertEquals("PARAMETER_INVALID", refused.failure().code());
        assertTrue(
                refused.failure().message().contains(place), refused.failure().message());
    }

    @Test
    void refusesBoundariesThatMakeNoSense() {
        assertRefused("orders", Map.of("orders", Map.of()));
        assertRefused("orders", Map.of("orders", Map.of("at-least", 1, "top", 0.1)));
        assertRefused("orders.at-least", Map.of("orders", Map.of("at-least", 0)));
        assertRefused("deals.top", Map.of("deals", Map.of("top", 1)));
        assertRefused("gone-after-days", Map.of("gone-after-days", 0));
    }

    @Test
    void refusesGroupsThatMakeNoSense() {
        assertRefused("groups[0].id", Map.of("groups", List.of(Map.of("id", "Tea", "categories", List.of("T")))));
        assertRefused("groups[0].categories", Map.of("groups", List.of(Map.of("id", "tea"))));
        assertRefused(
                "groups[1].id",
                Map.of(
                        "groups",
                        List.of(
                                Map.of("id", "tea", "categories", List.of("T")),
                                Map.of("id", "tea", "categories", List.of("U")))));
    }
}
