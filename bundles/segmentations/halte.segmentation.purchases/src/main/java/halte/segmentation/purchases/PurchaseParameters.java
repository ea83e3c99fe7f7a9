package halte.segmentation.purchases;

import halte.model.HalteException;
import halte.model.Parameters;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The parameters of a segmentation by purchase patterns.
 *
 * @param byProduct whether products are followed one by one, instead of categories
 * @param declared what is said of things by name
 * @param most how many things are followed at most
 * @param scope whose orders count
 * @param timing when something is due
 * @param within so many days after a purchase something counts as following it
 * @param holdOut so many last days check the models; 0 for none, negative for a quarter of the history
 * @param fresh whether only things that a customer never bought are offered
 */
record PurchaseParameters(
        boolean byProduct,
        Map<String, Declared> declared,
        int most,
        Scope scope,
        Timing timing,
        int within,
        int holdOut,
        boolean fresh) {

    private static final int LONGEST = 3_653;
    private static final Set<String> KNOWN = Set.of(
            "level",
            "categories",
            "products",
            "most",
            "channel",
            "purpose",
            "payment",
            "horizon",
            "soon",
            "window",
            "gone",
            "least",
            "likely",
            "within",
            "hold-out",
            "offer");

    /**
     * What is said of a thing.
     *
     * @param nature its nature
     * @param every after how many days a service is renewed; 0 when that is to be learned
     */
    record Declared(Nature nature, int every) {}

    /**
     * Whose orders count.
     *
     * @param channel orders of this channel only; null for all
     * @param purpose customers who granted this purpose only; null for all
     * @param payment the property of an order that says how it was paid; null for none
     */
    record Scope(String channel, String purpose, String payment) {}

    /**
     * When something is due.
     *
     * @param horizon the days that probabilities look ahead
     * @param soon so many days before the window something is due soon
     * @param window the share of next purchases that fall into the window
     * @param gone below this probability of ever buying again, a customer has stopped
     * @param least how often a customer must have bought a thing before he has a rhythm
     * @param likely below this probability of buying it within the horizon nothing is due now or soon; 0 for any
     */
    record Timing(int horizon, int soon, double window, double gone, int least, double likely) {

        /** Returns the same with another horizon. */
        Timing within(int days) {
            return new Timing(days, soon, window, gone, least, likely);
        }
    }

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static PurchaseParameters read(Parameters parameters) {
        parameters.allow(KNOWN);
        boolean byProduct = choice(parameters, "level", "category", "product");
        String own = byProduct ? "products" : "categories";
        String other = byProduct ? "categories" : "products";
        if (parameters.has(other)) {
            throw parameters.invalid(other, "does not suit the level; give " + own);
        }
        return new PurchaseParameters(
                byProduct,
                parameters.has(own) ? declared(parameters.tree(own)) : Map.of(),
                within(parameters, "most", 200, 2, 500),
                new Scope(
                        parameters.text("channel", null),
                        parameters.text("purpose", null),
                        parameters.text("payment", null)),
                timing(parameters),
                within(parameters, "within", 90, 1, LONGEST),
                parameters.has("hold-out") ? within(parameters, "hold-out", 0, 0, LONGEST) : -1,
                choice(parameters, "offer", "any", "new"));
    }

    /** Tells whether the second of two choices was made. */
    private static boolean choice(Parameters parameters, String name, String first, String second) {
        String chosen = parameters.text(name, first);
        if (!chosen.equals(first) && !chosen.equals(second)) {
            throw parameters.invalid(name, "must be " + first + " or " + second);
        }
        return chosen.equals(second);
    }

    private static int within(Parameters parameters, String name, int usual, int least, int most) {
        int value = parameters.whole(name, usual);
        if (value < least || value > most) {
            throw parameters.invalid(name, "must be from " + least + " to " + most);
        }
        return value;
    }

    private static double share(Parameters parameters, String name, double usual, double most) {
        double value = parameters.number(name, usual);
        if (!(value > 0 && value <= most)) {
            throw parameters.invalid(name, "must be above 0 and at most " + most);
        }
        return value;
    }

    private static double likely(Parameters parameters) {
        double value = parameters.number("likely", 0.2);
        if (!(value >= 0 && value <= 1)) {
            throw parameters.invalid("likely", "must be from 0 to 1");
        }
        return value;
    }

    private static Timing timing(Parameters parameters) {
        return new Timing(
                within(parameters, "horizon", 30, 1, LONGEST),
                within(parameters, "soon", 7, 0, LONGEST),
                share(parameters, "window", 0.5, 0.95),
                share(parameters, "gone", 0.1, 0.5),
                within(parameters, "least", 2, 2, 20),
                likely(parameters));
    }

    private static Map<String, Declared> declared(Parameters tree) {
        Map<String, Declared> declared = new TreeMap<>();
        for (String name : tree.values().keySet()) {
            declared.put(name, declared(tree, name));
        }
        return declared;
    }

    private static Declared declared(Parameters tree, String name) {
        if (tree.values().get(name) instanceof String word) {
            return new Declared(nature(tree, name, word), 0);
        }
        Parameters more = tree.tree(name);
        more.allow(Set.of("nature", "every"));
        Nature nature = nature(more, "nature", more.text("nature"));
        if (more.has("every") && nature != Nature.SERVICE) {
            throw more.invalid("every", "is for a service only");
        }
        return new Declared(nature, more.has("every") ? within(more, "every", 0, 1, LONGEST) : 0);
    }

    private static Nature nature(Parameters tree, String name, String word) {
        return Arrays.stream(Nature.values())
                .filter(nature -> nature != Nature.UNKNOWN && nature.id().equals(word))
                .findFirst()
                .orElseThrow(() -> tree.invalid(name, "must be consumable, virtual, durable or service"));
    }
}
