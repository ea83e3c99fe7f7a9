package halte.ingest.mapping;

import java.util.List;
import java.util.Locale;

/** Writes an identifier in the one way in which it is compared. Surrounding white space is gone already. */
interface Normaliser {

    String apply(String value);

    static Normaliser of(List<String> names) {
        Normaliser all = value -> value;
        for (String name : names) {
            Normaliser before = all;
            Normaliser step = step(name);
            all = value -> {
                String text = before.apply(value);
                return text == null ? null : nonEmpty(step.apply(text));
            };
        }
        return all;
    }

    private static String nonEmpty(String text) {
        return text.isBlank() ? null : text;
    }

    private static Normaliser step(String name) {
        return switch (name) {
            case "lower-case" -> text -> text.toLowerCase(Locale.ROOT);
            case "upper-case" -> text -> text.toUpperCase(Locale.ROOT);
            case "digits-only" -> text -> kept(text, true);
            case "no-spaces" -> text -> kept(text, false);
            case "no-leading-zeros" -> Normaliser::withoutZeros;
            default -> throw MappingReader.invalid("normalise", "does not know '" + name + "'");
        };
    }

    private static String kept(String text, boolean digits) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (digits ? c >= '0' && c <= '9' : !Character.isWhitespace(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static String withoutZeros(String text) {
        int at = 0;
        while (at < text.length() - 1 && text.charAt(at) == '0') {
            at++;
        }
        return text.substring(at);
    }
}
