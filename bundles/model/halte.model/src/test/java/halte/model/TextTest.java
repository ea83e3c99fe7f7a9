package halte.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void numbersReadAsEachLanguageWritesThem() {
        assertEquals(new Text("1,234.5", "1.234,5"), Text.number(1234.5));
        assertEquals(Text.of("12"), Text.number(12));
        assertEquals(new Text("0.13", "0,13"), Text.number(0.125));
        assertEquals(Text.of("0"), Text.number(-0.001));
        assertEquals(new Text("-7.25", "-7,25"), Text.number(-7.25));
        assertEquals(new Text("-123,456.8", "-123.456,8"), Text.number(-123_456.8));
        assertEquals(new Text("1,000", "1.000"), Text.number(999.999));
        assertEquals(new Text("1,234,567", "1.234.567"), Text.number(1_234_567));
        assertEquals(Text.of("100"), Text.number(100.0));
        assertEquals(Text.of("-∞"), Text.number(Double.NEGATIVE_INFINITY));
    }

    @Test
    void everyLocaleButDutchReadsEnglish() {
        Text text = new Text("segment", "doelgroep");
        assertEquals("doelgroep", text.in(Locale.forLanguageTag("nl-BE")));
        assertEquals("segment", text.in(Locale.GERMAN));
    }
}
