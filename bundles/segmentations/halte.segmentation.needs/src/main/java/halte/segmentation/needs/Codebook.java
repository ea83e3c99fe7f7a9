package halte.segmentation.needs;

import java.util.Set;
import java.util.regex.Pattern;

/** Finds needs in what people wrote: a word of theirs that begins as one of the codebook's does. */
final class Codebook {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Codebook() {}

    /** Returns a text as words between blanks, in lower case and without accents. */
    static String plain(String text) {
        return BETWEEN.matcher(Names.plain(text)).replaceAll(" ").strip();
    }

    /**
     * Tells whether one of the words begins a word of the text.
     *
     * @param words plain words, or several with blanks between them
     */
    static boolean speaksOf(Set<String> words, String text) {
        String plain = " " + plain(text);
        for (String word : words) {
            if (plain.contains(" " + word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether one of the codes is among those of the lines, several of which may stand on one line with ; or | between them.
     *
     * @param lines what was answered, line by line
     */
    static boolean holds(Set<String> codes, String lines) {
        int from = 0;
        for (int at = 0; at <= lines.length(); at++) {
            if (at == lines.length() || "\n;|".indexOf(lines.charAt(at)) >= 0) {
                if (codes.contains(lines.substring(from, at).strip())) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }
}
