package halte.segmentation.rules;

import halte.model.Parameters;
import halte.model.Text;
import java.util.Set;

/** Reads texts in two languages. */
final class Texts {

    private Texts() {}

    /** Reads {@code {"en": …, "nl": …}} or one text for both. */
    static Text read(Parameters tree, String name) {
        if (tree.values().get(name) instanceof String) {
            return Text.of(filled(tree, name));
        }
        Parameters languages = tree.tree(name);
        languages.allow(Set.of("en", "nl"));
        return new Text(filled(languages, "en"), filled(languages, "nl"));
    }

    private static String filled(Parameters tree, String name) {
        String text = tree.text(name);
        if (text.isBlank()) {
            throw tree.invalid(name, "must not be blank");
        }
        return text;
    }
}
