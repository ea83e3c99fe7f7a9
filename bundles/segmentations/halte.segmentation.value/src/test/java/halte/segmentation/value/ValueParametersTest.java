package halte.segmentation.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the strategy lets through and what it refuses, naming the place. */
class ValueParametersTest {

    static List<Map<String, Object>> wrong() {
        return List.of(
                Map.of("model", "crystal-ball"),
                Map.of("unit", "months"),
                Map.of("spend", "some"),
                Map.of("hold-out", -1),
                Map.of("hold-out", 7, "calibration-end", "2026-01-01"),
                Map.of("calibration-end", "yesterday"),
                Map.of("horizon", 0),
                Map.of("discount", 2),
                Map.of("margin", 0),
                Map.of("gone", 1),
                Map.of("tiers", Map.of()),
                Map.of("tiers", Map.of("shares", List.of(0.5, 0.5))),
                Map.of("tiers", Map.of("shares", List.of(-0.5))),
                Map.of("tiers", Map.of("amounts", List.of(1, 2))),
                Map.of("tiers", Map.of("amounts", List.of(2, 1), "shares", List.of(0.1))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatMakesNoSense(Map<String, Object> parameters) {
        HalteException refused =
                assertThrows(HalteException.class, () -> ValueParameters.read(Parameters.of(parameters)));
        assertEquals("PARAMETER_INVALID", refused.failure().code());
        String message = refused.failure().message();
        assertTrue(parameters.keySet().stream().anyMatch(message::contains), message);
    }

    @Test
    void learnsCutsThatKeepEqualValuesTogether() {
        TierPlan plan = new TierPlan(new double[] {0.2, 0.3}, null, 0.2);
        assertArrayEquals(new double[] {9, 5}, plan.cuts(new double[] {1, 1, 2, 3, 5, 5, 5, 8, 9, 9}));
        assertArrayEquals(new double[] {0, 0}, plan.cuts(new double[0]));
    }
}
