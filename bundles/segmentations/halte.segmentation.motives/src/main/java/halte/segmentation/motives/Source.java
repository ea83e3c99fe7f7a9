package halte.segmentation.motives;

import halte.model.Parameters;
import halte.model.Text;
import java.util.Locale;

/** Where what an item says comes from. */
enum Source {
    BEHAVIOUR(new Text("behaviour", "gedrag")),
    ASKED(new Text("asked", "gevraagd")),
    DECLARED(new Text("declared", "opgegeven"));

    private final Text title;

    Source(Text title) {
        this.title = title;
    }

    Text title() {
        return title;
    }

    static Source read(Parameters tree, Source usual) {
        for (Source source : values()) {
            if (source.name().toLowerCase(Locale.ROOT).equals(tree.text("source", usual.key()))) {
                return source;
            }
        }
        throw tree.invalid("source", "must be behaviour, asked or declared");
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
