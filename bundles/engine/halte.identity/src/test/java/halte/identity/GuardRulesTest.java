package halte.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardRulesTest {

    @Test
    void theMostExactLimitCounts() {
        GuardRules rules = GuardRules.of(10, List.of("*:cookie=500", "till:*=1", "email:cookie=7"), List.of());
        assertEquals(7, rules.limit("email", "cookie"));
        assertEquals(1, rules.limit("till", "cookie"));
        assertEquals(500, rules.limit("crm", "cookie"));
        assertEquals(10, rules.limit("crm", "email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "email:cookie", "email:cookie=many", "email=5", ":cookie=5", "a:b=99999999999"})
    void aLimitThatDoesNotReadIsNamed(String limit) {
        HalteException refused = assertThrows(HalteException.class, () -> GuardRules.of(10, List.of(limit), List.of()));
        assertEquals("IDENTITY_CONFIGURATION_INVALID", refused.failure().code());
        assertTrue(refused.failure().message().contains("'" + limit + "'"));
    }

    @Test
    void aLimitBelowOneIsRefused() {
        assertThrows(HalteException.class, () -> GuardRules.of(0, List.of(), List.of()));
    }
}
