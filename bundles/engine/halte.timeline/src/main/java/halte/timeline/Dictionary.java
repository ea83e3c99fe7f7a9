package halte.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts by code, and codes by text. Code 0 is none. Immutable. */
final class Dictionary {

    static final Dictionary EMPTY = new Dictionary(List.of(""));

    private final String[] texts;
    private final Map<String, Integer> codes;

    private Dictionary(List<String> texts) {
        this(texts.toArray(String[]::new), new HashMap<>());
        for (int i = 1; i < this.texts.length; i++) {
            codes.putIfAbsent(this.texts[i], i);
        }
    }

    private Dictionary(String[] texts, Map<String, Integer> codes) {
        this.texts = texts;
        this.codes = codes;
    }

    /** Makes a dictionary of all texts from position 1 on. */
    static Dictionary of(List<String> texts) {
        return texts.isEmpty() ? EMPTY : new Dictionary(texts);
    }

    /** Returns a text's code, or -1 when it is unknown. */
    int code(String text) {
        return codes.getOrDefault(text, -1);
    }

    /** Returns a code's text, or null for none. */
    String text(long code) {
        return code == 0 ? null : texts[(int) code];
    }

    int size() {
        return texts.length;
    }

    /** Returns the texts by code; not to be changed. */
    String[] texts() {
        return texts;
    }

    /** Adds texts to a copy of a dictionary. */
    static final class Builder {

        private final Map<String, Integer> codes;
        private final List<String> texts;

        Builder(Dictionary base) {
            codes = new HashMap<>(base.codes);
            texts = new ArrayList<>(List.of(base.texts));
        }

        /** Returns the text's code, which is new when the text is. */
        int add(String text) {
            Integer known = codes.putIfAbsent(text, texts.size());
            if (known != null) {
                return known;
            }
            texts.add(text);
            return texts.size() - 1;
        }

        Dictionary build() {
            return new Dictionary(texts.toArray(String[]::new), codes);
        }
    }
}
