package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PurchaseParametersTest {

    private static void refused(String code, String place, Map<String, Object> parameters) {
        HalteException refused =
                assertThrows(HalteException.class, () -> PurchaseParameters.read(Parameters.of(parameters)));
        assertEquals(code, refused.failure().code());
        assertTrue(
                refused.failure().message().startsWith(place + " "),
                refused.failure().message());
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        refused("PARAMETER_UNKNOWN", "horizont", Map.of("horizont", 3));
        refused("PARAMETER_INVALID", "level", Map.of("level", "brand"));
        refused("PARAMETER_INVALID", "products", Map.of("products", Map.of("tea", "consumable")));
        refused("PARAMETER_INVALID", "categories", Map.of("level", "product", "categories", Map.of()));
        refused("PARAMETER_INVALID", "categories.tea", Map.of("categories", Map.of("tea", "drinkable")));
        refused("PARAMETER_INVALID", "categories.tea", Map.of("categories", Map.of("tea", 3)));
        refused("PARAMETER_MISSING", "categories.tea.nature", Map.of("categories", Map.of("tea", Map.of("every", 3))));
        refused(
                "PARAMETER_INVALID",
                "categories.tea.every",
                Map.of("categories", Map.of("tea", Map.of("nature", "consumable", "every", 30))));
        refused(
                "PARAMETER_INVALID",
                "categories.tea.every",
                Map.of("categories", Map.of("tea", Map.of("nature", "service", "every", 0))));
        refused("PARAMETER_INVALID", "most", Map.of("most", 501));
        refused("PARAMETER_INVALID", "window", Map.of("window", 1));
        refused("PARAMETER_INVALID", "gone", Map.of("gone", 0));
        refused("PARAMETER_INVALID", "least", Map.of("least", 1));
        refused("PARAMETER_INVALID", "likely", Map.of("likely", 1.1));
        refused("PARAMETER_INVALID", "hold-out", Map.of("hold-out", -1));
        refused("PARAMETER_INVALID", "offer", Map.of("offer", "best"));
    }

    @Test
    void nothingNeedsToBeSaid() {
        PurchaseParameters parameters = PurchaseParameters.read(Parameters.NONE);
        assertEquals(Map.of(), parameters.declared());
        assertEquals(200, parameters.most());
        assertEquals(-1, parameters.holdOut());
        assertEquals(
                List.of(
                        "bought",
                        "last-order-at",
                        "days-since-last-order",
                        "orders",
                        "spend",
                        "usual-channel",
                        "usual-hour"),
                PurchaseTraits.of(parameters).stream()
                        .map(trait -> trait.name())
                        .toList());
    }
}
