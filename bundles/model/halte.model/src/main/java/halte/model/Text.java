package halte.model;

import java.util.Locale;
import java.util.Objects;

/**
 * A text for people in the two languages that Halte speaks.
 *
 * @param en the English text
 * @param nl the Dutch text
 */
public record Text(String en, String nl) {

    /** Checks that both are there. */
    public Text {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(nl, "nl");
    }

    /**
     * Makes a text that reads the same in both languages, such as a name or a number.
     *
     * @param both the text
     */
    public static Text of(String both) {
        return new Text(both, both);
    }

    /**
     * Returns the text for a reader.
     *
     * @param locale the reader's locale; Dutch gives Dutch, everything else English
     */
    public String in(Locale locale) {
        return "nl".equals(locale.getLanguage()) ? nl : en;
    }
}
