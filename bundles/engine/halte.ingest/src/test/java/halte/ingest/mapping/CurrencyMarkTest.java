package halte.ingest.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyMarkTest {

    private static final NumberReader COMMA = new NumberReader(new Mapping.Numbers(",", "."));
    private static final NumberReader POINT = new NumberReader(new Mapping.Numbers(null, null));

    private static String read(NumberReader numbers, String text) {
        return numbers.money(text, "amount", "EUR").toPlainString();
    }

    private static String refused(NumberReader numbers, String text) {
        return assertThrows(Refusal.class, () -> read(numbers, text)).code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "€ 12,50|12.50",
                "€12,50|12.50",
                "€\u00a012,50|12.50",
                "12,50 €|12.50",
                "12,50\u202f€|12.50",
                "12,50EUR|12.50",
                "EUR 1.234,50|1234.50",
                "-€ 3,00|-3.00",
                "€ -3,00|-3.00",
                "€-3,00|-3.00",
                "- € 3,00|-3.00",
                "€ - 3,00|-3.00",
                "-3,00 €|-3.00",
                "+€ 3|3",
                "$ 3|3",
                "€ ,50|0.50",
                ",50|0.50",
                "3,|3"
            })
    void signOrCodeOfACurrencyAroundAnAmountIsReadOver(String text, String expected) {
        assertEquals(expected, read(COMMA, text));
    }

    @ParameterizedTest
    @CsvSource({"EUR 12.50, 12.50", "12.50 EUR, 12.50", "€1234.5, 1234.5"})
    void decimalMarkIsThatOfTheMapping(String text, String expected) {
        assertEquals(expected, read(POINT, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "€ 12.50", "€ 1,2,3", "EUR", "€", "-", "-€", "€ €3", "€ 3 €", "3 PCS", "KGM 3", "-€ -3", "eur 3",
                "3 € 4"
            })
    void whatIsNoAmountThenIsRejected(String text) {
        assertEquals(
                "NUMBER_INVALID",
                refused(text.equals("€ 12.50") ? new NumberReader(new Mapping.Numbers(",", null)) : COMMA, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD 12", "12 USD"})
    void amountMarkedAsAnotherCurrencyThanTheMappingSaysIsRejected(String text) {
        assertEquals("CURRENCY_CONFLICT", refused(POINT, text));
        assertEquals("12", POINT.money(text, "number in a condition", null).toPlainString());
    }

    @Test
    void countsAreNotMoney() {
        assertEquals(
                "NUMBER_INVALID",
                assertThrows(Refusal.class, () -> POINT.read("€ 3", "quantity")).code());
    }
}
