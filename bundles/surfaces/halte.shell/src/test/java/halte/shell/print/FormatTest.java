package halte.shell.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatTest {

    private final Format english = new Format(Locale.ENGLISH, ZoneOffset.UTC);
    private final Format dutch = new Format(Locale.forLanguageTag("nl-NL"), ZoneOffset.UTC);

    @Test
    void numbersWithDecimalsReadAsInTheReadersLanguage() {
        assertEquals("697,54", dutch.value("697.54"));
        assertEquals("697.54", english.value("697.54"));
        assertEquals("12.345,5", dutch.value("12345.5"));
        assertEquals("< 0.0001", english.value("1.5E-9"));
        assertEquals("47,81", dutch.value("47.81076230324074"));
        assertEquals("1975", dutch.value("1975"));
        assertEquals("1,50", dutch.value("1.50"));
        assertEquals("1.2.3456", dutch.value("1.2.3456"));
    }

    @Test
    void tinyFiguresClaimNoPrecision() {
        assertEquals("< 0.0001", english.figure(2e-12));
        assertEquals("> -0,0001", dutch.figure(-2e-12));
        assertEquals("0.0045", english.figure(0.004512));
        assertEquals("0,1235", dutch.figure(0.123456));
        assertEquals("12.35", english.figure(12.3456));
        assertEquals("1.235", dutch.figure(1235));
        assertEquals("0", english.figure(0));
        assertEquals("–", english.figure(Double.NaN));
        assertEquals("–", english.figure(Double.POSITIVE_INFINITY));
    }

    @Test
    void noProbabilityIsZero() {
        assertEquals("< 0.0001", english.rare(0));
        assertEquals("< 0,0001", dutch.rare(1e-300));
        assertEquals("0,0452", dutch.rare(0.04523));
        assertEquals("–", english.rare(Double.NaN));
    }

    @Test
    void differencesOfSharesAreNoPercentages() {
        assertEquals("15.6 %-points", english.points(0.156));
        assertEquals("-1,2 – 3,0 %-punt", dutch.points(-0.012, 0.03));
        assertEquals("–", english.points(Double.NaN));
    }
}
