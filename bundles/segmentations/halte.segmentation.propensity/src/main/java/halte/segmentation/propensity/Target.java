package halte.segmentation.propensity;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.model.TouchType;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is foretold.
 *
 * @param series which touches it takes
 * @param title what customers then do, such as {@code order}
 */
record Target(Series series, Text title) {

    private static final Target ORDER = new Target(Series.ORDERS, new Text("order", "bestellen"));

    /**
     * Reads a target; an order with an amount above zero unless said otherwise.
     *
     * @throws HalteException naming what is wrong
     */
    static Target read(Parameters all) {
        if (!all.has("target")) {
            return ORDER;
        }
        Parameters tree = all.tree("target");
        tree.allow(Set.of("filter", "net", "title"));
        TouchFilter filter = tree.has("filter") ? filter(tree) : ORDER.series.filter();
        boolean orders = filter.types().equals(Set.of(TouchType.ORDER));
        Text title = tree.has("title")
                ? tree.words("title")
                : orders ? ORDER.title : new Text("do what was asked for", "doen waarnaar gevraagd is");
        return new Target(new Series(filter, tree.flag("net", orders)), title);
    }

    private static TouchFilter filter(Parameters tree) {
        Map<String, Object> declaration = new HashMap<>();
        declaration.put("name", "target");
        declaration.put("aggregate", "count");
        declaration.put("filter", tree.tree("filter").values());
        TraitDeclaration read = TraitDeclarations.read(new Parameters(tree.path(), declaration));
        if (!read.filter().properties().isEmpty()) {
            throw tree.invalid("filter", "must not name properties, which the past is not told by");
        }
        return read.filter();
    }

    /** Returns what customers do within so many days. */
    Text within(int days) {
        String ofDays = days == 1 ? "1 day" : days + " days";
        String vanDagen = days == 1 ? "1 dag" : days + " dagen";
        return new Text(title.en() + " within " + ofDays, "binnen " + vanDagen + " " + title.nl());
    }
}
