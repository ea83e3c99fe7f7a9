package halte.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void threeUpperCaseLettersAreACurrency() {
        assertEquals("EUR", new Money(BigDecimal.ONE, "EUR").currency());
        assertEquals("AZZ", new Money(BigDecimal.ONE, "AZZ").currency());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU", "EURO", "eur", "EU1", "E R", "\u00c9UR"})
    void nothingElseIs(String code) {
        assertThrows(IllegalArgumentException.class, () -> new Money(BigDecimal.ONE, code));
    }
}
