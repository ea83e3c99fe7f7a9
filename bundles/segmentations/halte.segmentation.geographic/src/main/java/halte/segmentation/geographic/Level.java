package halte.segmentation.geographic;

import halte.model.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How large places are. */
enum Level {
    NEIGHBOURHOOD("neighbourhood", "wijk of buurt"),
    MUNICIPALITY("municipality", "gemeente"),
    POSTCODE_4("four digits", "vier cijfers"),
    POSTCODE_2("two digits", "twee cijfers"),
    PROVINCE("province", "provincie");

    private final Text title;

    Level(String en, String nl) {
        this.title = new Text(en, nl);
    }

    Text title() {
        return title;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Level::word).toList();
    }

    static Level of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Returns this level and those that its small places roll up to. */
    List<Level> chain() {
        return switch (this) {
            case NEIGHBOURHOOD -> List.of(NEIGHBOURHOOD, MUNICIPALITY, PROVINCE);
            case MUNICIPALITY -> List.of(MUNICIPALITY, PROVINCE);
            case POSTCODE_4 -> List.of(POSTCODE_4, POSTCODE_2, PROVINCE);
            case POSTCODE_2 -> List.of(POSTCODE_2, PROVINCE);
            case PROVINCE -> List.of(PROVINCE);
        };
    }
}
