package halte.shell.fake;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Layers;
import halte.segmentation.api.Segmentations.Sufficiency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stacks any layers; the first takes part, the others have never run. */
public class FakeLayers implements Layers {

    private static final Place GOOD = new Place("rfm", "good", new Text("Good customers", "Goede klanten"));
    private static final Place NONE = new Place("rules", null, new Text("in none of them", "in geen ervan"));
    private static final Repeat UNKNOWN = new Repeat(-1, Double.NaN, Interval.UNKNOWN, Double.NaN, false);

    public final Map<String, Stack> defined = new TreeMap<>();
    public final List<String> calls = new ArrayList<>();

    @Override
    public Stack define(Stack stack, String who, int expected) {
        calls.add("define " + stack.id() + " " + stack.layers() + " " + stack.floor() + " " + who);
        int newest = defined.containsKey(stack.id()) ? defined.get(stack.id()).version() : 0;
        check(newest, expected);
        Stack stored = new Stack(stack.id(), stack.title(), stack.layers(), stack.floor(), newest + 1);
        defined.put(stored.id(), stored);
        return stored;
    }

    static void check(int newest, int expected) {
        if (expected >= 0 && expected != newest) {
            throw new Failure("DOCUMENT_CHANGED", Actor.USER, "It is at version " + newest + ".", "Look again.")
                    .asException();
        }
    }

    @Override
    public void remove(String stack, String who) {
        calls.add("remove " + stack + " " + who);
        defined.remove(stack);
    }

    @Override
    public List<Status> list() {
        return defined.values().stream()
                .map(stack -> new Status(stack, layers(stack)))
                .toList();
    }

    private static List<Layer> layers(Stack stack) {
        return stack.layers().stream()
                .map(id -> id.equals(stack.layers().get(0)) ? ran(id) : never(id))
                .toList();
    }

    private static Layer ran(String id) {
        return new Layer(id, Text.of(id.toUpperCase(java.util.Locale.ROOT)), Rig.NOW, true, null);
    }

    private static Layer never(String id) {
        Failure gap = new Failure("LAYER_NEVER_RAN", Actor.USER, "The segmentation has not run yet.", "Run it.");
        return new Layer(id, Text.of(id), null, false, gap);
    }

    @Override
    public Lattice lattice(String id, Instant at) {
        calls.add("lattice " + id + " " + at);
        Stack stack = stack(id);
        return new Lattice(
                stack,
                at,
                4321,
                layers(stack),
                List.of(
                        new Depth(0, 1, 0, 1, 4321, 4321, 0.5, 1),
                        new Depth(1, 1, 2, 0.29, 1234, 1234, 0.75, 1.5),
                        new Depth(2, 2, 3, 0.11, 12, 44, Double.NaN, Double.NaN)),
                List.of(everybody(), good(), both(NONE, 76, 0.9), both(NONE, 12, 2.25)),
                new Sufficiency(false, 4321, 373, List.of(new Text("Only 1 of 2 layers.", "Slechts 1 van 2 lagen."))));
    }

    private Stack stack(String id) {
        if (!defined.containsKey(id)) {
            throw new Failure("LAYERS_UNKNOWN", Actor.USER, "There are no such layers.", "Check the name.")
                    .asException();
        }
        return defined.get(id);
    }

    private static Node everybody() {
        Repeat repeat = new Repeat(4000, 0.5, new Interval(0.48, 0.52, 0.95), 1, true);
        return new Node("all", List.of(), 0, 4321, 1, 1, List.of(), List.of("rfm:good"), repeat);
    }

    private static Node good() {
        Repeat repeat = new Repeat(1200, 0.75, new Interval(0.725, 0.774, 0.95), 1.5, true);
        List<Parent> parents = List.of(new Parent("all", "rfm", 1));
        return new Node("rfm:good", List.of(GOOD), 1, 1234, 0.2856, 1, parents, List.of(), repeat);
    }

    private static Node both(Place other, long size, double lift) {
        List<Parent> parents = List.of(new Parent("rfm:good", other.layer(), lift));
        return new Node("rfm:good+x", List.of(GOOD, other), 2, size, 0.01, lift, parents, List.of(), UNKNOWN);
    }

    @Override
    public Path path(String id, long customer, Order order, Instant at) {
        calls.add("path " + id + " " + customer + " " + order);
        Stack stack = stack(id);
        Text stopped = new Text("The layer 'rules' would leave fewer than 10.", "De laag 'rules' is te klein.");
        return new Path(
                stack,
                customer,
                order,
                1,
                2,
                List.of(new Step(null, List.of(), everybody(), 1), new Step(GOOD, List.of(NONE), good(), 1)),
                stopped,
                layers(stack));
    }
}
