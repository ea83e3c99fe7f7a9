package halte.segmentation.rfm;

import halte.model.Text;
import java.util.Locale;

/** One of the three things that RFM scores. The order is that of the traits. */
enum Dimension {
    RECENCY(new Text("recency", "recentheid"), new Text(" days", " dagen")),
    FREQUENCY(new Text("frequency", "frequentie"), new Text(" orders", " bestellingen")),
    MONETARY(new Text("monetary value", "besteding"), Text.of(""));

    private final Text title;
    private final Text unit;

    Dimension(Text title, Text unit) {
        this.title = title;
        this.unit = unit;
    }

    Text title() {
        return title;
    }

    /** Returns the unit with a space before it, or nothing. */
    Text unit() {
        return unit;
    }

    /** Returns the name of the trait and of the parameter. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
