package halte.segmentation.purchases;

import halte.model.Text;
import java.util.Locale;

/** What kind of thing is bought; it decides which model looks at it. */
enum Nature {
    CONSUMABLE("consumable", "verbruiksgoed"),
    VIRTUAL("virtual", "virtueel"),
    DURABLE("durable", "duurzaam"),
    SERVICE("service", "dienst"),
    UNKNOWN("not known", "niet bekend");

    private final Text title;

    Nature(String en, String nl) {
        title = new Text(en, nl);
    }

    Text title() {
        return title;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether it is used up or ends, so that it is needed again. */
    boolean recurs() {
        return this == CONSUMABLE || this == SERVICE;
    }

    /** Tells whether it stays, so that something else follows it. */
    boolean stays() {
        return this == VIRTUAL || this == DURABLE;
    }
}
