package halte.store.postgresql;

import halte.model.Identifier;

/**
 * Makes texts such as PostgreSQL can hold: it knows no character zero, and UTF-8 no half of a surrogate pair. Both become the
 * replacement character, wherever a text enters, so that what is looked for is what was stored.
 */
final class Texts {

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0 || Character.isSurrogate(one)) {
                return replaced(text);
            }
        }
        return text;
    }

    static Identifier clean(Identifier identifier) {
        String kind = clean(identifier.kind());
        String value = clean(identifier.value());
        boolean same = kind.equals(identifier.kind()) && value.equals(identifier.value());
        return same ? identifier : new Identifier(kind, value);
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || isHalf(point) ? REPLACEMENT : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** Writes a text as a literal, for COPY takes no parameters. */
    static String quoted(String text) {
        return "'" + clean(text).replace("'", "''") + "'";
    }
}
