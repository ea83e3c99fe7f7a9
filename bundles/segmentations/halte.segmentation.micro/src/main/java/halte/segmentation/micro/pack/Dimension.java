package halte.segmentation.micro.pack;

import halte.model.Text;
import halte.trait.api.TouchFilter;
import java.util.Locale;
import java.util.Set;

/** Along what a pack cuts touches into slices. */
enum Dimension {
    TYPE(new Text("type", "soort")),
    CHANNEL(new Text("channel", "kanaal")),
    TOUCHPOINT(new Text("touchpoint", "contactpunt")),
    CAMPAIGN(new Text("campaign", "campagne")),
    CATEGORY(new Text("category", "categorie")),
    PRODUCT(new Text("product", "product"));

    private final Text title;

    Dimension(Text title) {
        this.title = title;
    }

    Text title() {
        return title;
    }

    /** Returns the name of the parameter. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the filter with this part replaced. */
    TouchFilter narrow(TouchFilter filter, Set<String> values) {
        return new TouchFilter(
                this == TYPE ? values : filter.types(),
                this == CHANNEL ? values : filter.channels(),
                this == TOUCHPOINT ? values : filter.touchpoints(),
                this == PRODUCT ? values : filter.products(),
                this == CATEGORY ? values : filter.categories(),
                this == CAMPAIGN ? values : filter.campaigns(),
                filter.properties());
    }
}
