package halte.segmentation.api;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Interval;
import halte.model.Text;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The front door to layers: segmentations stacked into a lattice. Each segmentation of a stack is a layer; a node is a choice of one
 * place (a segment, or being in none of them) from each of some of the layers, with the customers who are in all of these places.
 * Everybody is the node without any layer. The memberships are those of each segmentation's last run.
 *
 * <p><b>Privacy floor.</b> A node below the stack's floor is hidden, and with it whatever would let somebody compute it: no hidden node below
 * the floor is a sum or difference of sizes that are shown, however many of them one combines, and what is left of a shown node after
 * its shown children of one layer is nobody or reaches the floor. Nothing tells a hidden node from an empty one.
 *
 * <p>Safe for use by any thread. Failures are thrown as {@link HalteException}; {@code LAYERS_UNKNOWN} wherever a name is not known.
 */
@ProviderType
public interface Layers {

    /** The most layers of a stack. */
    int MOST_LAYERS = 8;

    /** The most nodes that reach the floor before {@code LAYERS_TOO_MANY_NODES}. */
    int MOST_NODES = 100_000;

    /** The most places of one layer, being in none of its segments included. */
    int MOST_PLACES = 200;

    /** The floor unless said otherwise, in customers. */
    int USUAL_FLOOR = 10;

    /** The lowest floor, in customers: below it a node is one person. */
    int LOWEST_FLOOR = 2;

    /** Defines a stack like {@link #define(Stack, String, int)}, whatever version there is. */
    default Stack define(Stack stack, String who) {
        return define(stack, who, -1);
    }

    /**
     * Defines a stack or a new version of it.
     *
     * @param stack the stack; its version is ignored
     * @param who who does it, for the journal
     * @param expected the version that the caller knows; 0 for a new one, negative to write whatever there is
     * @return the stack with its new version
     * @throws HalteException {@code LAYERS_INVALID} when something is missing or out of range, {@code SEGMENTATION_UNKNOWN} when a layer
     *     names no segmentation, {@code DOCUMENT_CHANGED} when the newest version is another than expected
     */
    Stack define(Stack stack, String who, int expected);

    /**
     * Removes a stack; the segmentations stay.
     *
     * @throws HalteException {@code LAYERS_UNKNOWN} when there is none
     */
    void remove(String stack, String who);

    /** Returns all stacks, by name, with the state of their layers. */
    List<Status> list();

    /**
     * Computes the lattice of a stack. Layers with a gap that leaves no memberships are left out; the others go on. Takes one pass over
     * all timelines and one scan of each layer's memberships.
     *
     * @param stack the stack's name
     * @param at the moment up to which orders count, and customers who came later do not; memberships are always the present ones
     * @throws HalteException {@code LAYERS_TOO_MANY_NODES} above {@link #MOST_NODES}, {@code LAYERS_TOO_MANY_PLACES} above
     *     {@link #MOST_PLACES}
     */
    Lattice lattice(String stack, Instant at);

    /**
     * Follows one customer down the layers until the next step would lead to a node that is hidden or the layers are used up. Where he
     * is in several segments of a layer, the path takes the one that suits the order; the others are named.
     *
     * @param stack the stack's name
     * @param customer the customer's number
     * @param order which layer comes next
     * @param at as for {@link #lattice}
     * @throws HalteException as {@link #lattice}, and {@code CUSTOMER_UNKNOWN}
     */
    Path path(String stack, long customer, Order order, Instant at);

    /**
     * A stack of layers.
     *
     * @param id the name in lower case with hyphens
     * @param title the name for people
     * @param layers names of different segmentations, top first; from 1 to {@link #MOST_LAYERS}
     * @param floor the fewest customers that a shown node has, not below {@link #LOWEST_FLOOR}
     * @param version counts up with every change; 0 before it is stored
     */
    record Stack(String id, Text title, List<String> layers, int floor, int version) {}

    /**
     * How a stack stands.
     *
     * @param stack what it is
     * @param layers its layers, top first
     */
    record Status(Stack stack, List<Layer> layers) {}

    /**
     * How a layer stands.
     *
     * @param segmentation the segmentation's name
     * @param title the segmentation's name for people; the bare name when the segmentation is gone
     * @param lastRun the moment that its memberships hold for; null when it never ran
     * @param used whether it takes part in the lattice
     * @param gap why it does not take part, or why it cannot be brought up to date, with who must act; null when all is well
     */
    record Layer(String segmentation, Text title, Instant lastRun, boolean used, Failure gap) {}

    /**
     * A place in a layer.
     *
     * @param layer the segmentation's name
     * @param segment the segment's name; null for being in none of them
     * @param title the place's name for people
     */
    record Place(String layer, String segment, Text title) {}

    /**
     * A node that is shown.
     *
     * @param id its name within the lattice: {@code layer:segment} joined by {@code +}, {@code -} for no segment; {@code all} for everybody
     * @param places one place from each of its layers, top first; empty for everybody
     * @param depth the number of its layers
     * @param size the number of its customers
     * @param share size as a share of all customers, 0–1
     * @param lift how many times larger it is than it would be if its layers were independent: {@code P(A and B and ...) / (P(A) P(B) ...)}
     *     with P a share of all customers; 1 for at most one layer. Source: S. Brin, R. Motwani, J. D. Ullman and S. Tsur, Dynamic itemset counting
     *     and implication rules for market basket data, SIGMOD 1997 (there called interest)
     * @param parents the nodes with one layer less
     * @param children the ids of the shown nodes with one layer more, largest first
     * @param repeat how many of its customers ordered again
     */
    record Node(
            String id,
            List<Place> places,
            int depth,
            long size,
            double share,
            double lift,
            List<Parent> parents,
            List<String> children,
            Repeat repeat) {}

    /**
     * A node with one layer less.
     *
     * @param node its id
     * @param layer the layer that the child adds
     * @param lift what this layer adds: {@code P(place | parent) / P(place)}, the share of the place among the parent's customers against its
     *     share of everybody; above 1 when the parent's customers are in the place more often than others
     */
    record Parent(String node, String layer, double lift) {}

    /**
     * How many customers of a group ordered again.
     *
     * @param ordered customers with at least one order whose net amount is above zero; -1 when they are fewer than the floor
     * @param rate the share of these with at least two such orders, 0–1; NaN when they are fewer than the floor
     * @param interval Wilson's score interval of the rate, 95 %: E. B. Wilson, Probable inference, the law of succession, and statistical
     *     inference, JASA 22 (1927)
     * @param lift the rate against that of everybody; NaN when either is unknown
     * @param sufficient whether the interval is at most 20 percentage points wide
     */
    record Repeat(long ordered, double rate, Interval interval, double lift, boolean sufficient) {}

    /**
     * What there is at a depth.
     *
     * @param depth the number of layers
     * @param nodes how many nodes are shown
     * @param hidden how many nodes whose parents are all shown are hidden
     * @param reach share of all customers who are in a shown node of this depth, 0–1, rounded down to whole percent so that it gives
     *     no hidden node away
     * @param smallest the size of the smallest shown node; 0 without any
     * @param median the median size of the shown nodes; NaN without any
     * @param repeat the mean repeat rate of the shown nodes, weighted by how many of their customers ordered; NaN without any
     * @param repeatLift that mean against the rate of everybody; NaN without any
     */
    record Depth(
            int depth,
            int nodes,
            int hidden,
            double reach,
            long smallest,
            double median,
            double repeat,
            double repeatLift) {}

    /**
     * The lattice of a stack.
     *
     * @param stack the stack
     * @param at the moment of asking
     * @param customers the number of all customers
     * @param layers the layers with their moments and gaps
     * @param depths what there is at each depth, from 0 (everybody) on
     * @param nodes the shown nodes by depth, largest first within a depth; the first is everybody
     * @param sufficiency whether the data suffices
     */
    record Lattice(
            Stack stack,
            Instant at,
            long customers,
            List<Layer> layers,
            List<Depth> depths,
            List<Node> nodes,
            Segmentations.Sufficiency sufficiency) {}

    /** Which layer comes next on a customer's path. */
    enum Order {
        /** The next one of the stack. */
        GIVEN,
        /** The one that leaves the most customers. */
        LARGEST,
        /** The one that adds the highest lift. */
        LIFT
    }

    /**
     * One customer's way down the layers.
     *
     * @param stack the stack
     * @param customer the customer's number
     * @param order which layer came next
     * @param depth his depth score: how many layers deep one can address him; 0 when the first step already leads to a hidden node
     * @param of how many layers take part
     * @param steps the steps, everybody first
     * @param stopped why it ends there; null when all layers are used
     * @param layers the layers with their moments and gaps
     */
    record Path(
            Stack stack,
            long customer,
            Order order,
            int depth,
            int of,
            List<Step> steps,
            Text stopped,
            List<Layer> layers) {}

    /**
     * A step of a path.
     *
     * @param place the place that it adds; null for everybody
     * @param others the customer's other places in the same layer
     * @param node the node that it leads to
     * @param added what the place adds to the lift of the step before; 1 for everybody
     */
    record Step(Place place, List<Place> others, Node node, double added) {}
}
