package halte.segmentation.needs;

import halte.model.Parameters;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for programs, in lower case with hyphens. */
final class Names {

    private static final int LONGEST = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Set<String> used = new HashSet<>();

    /** Returns a name that was not returned before. */
    String unique(String wanted) {
        String name = wanted;
        for (int i = 2; !used.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    static String id(Parameters tree, String name) {
        String id = tree.text(name);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > LONGEST) {
            throw tree.invalid(name, "must be lower-case letters, digits and hyphens, at most " + LONGEST);
        }
        return id;
    }

    static String slug(String text) {
        String plain = plain(text).replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
        String trimmed = cut.replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? "value" : trimmed;
    }

    /** Returns a text in lower case and without accents. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
