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
    }

    @Test
    void everyLocaleButDutchReadsEnglish() {
        Text text = new Text("segment", "doelgroep");
        assertEquals("doelgroep", text.in(Locale.forLanguageTag("nl-BE")));
        assertEquals("segment", text.in(Locale.GERMAN));
    }
}
