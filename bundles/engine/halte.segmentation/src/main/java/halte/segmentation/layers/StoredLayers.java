package halte.segmentation.layers;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Layers;
import halte.segmentation.api.Segmentations;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Layers over the segmentations, the memberships of the store and the timelines. Keeps nothing between calls. */
class StoredLayers implements Layers {

    private final Store store;
    private final Segmentations segmentations;
    private final Timelines timelines;
    private final Stacks stacks;
    private final LayerStates states;

    StoredLayers(Store store, Segmentations segmentations, Timelines timelines) {
        this.store = store;
        this.segmentations = segmentations;
        this.timelines = timelines;
        this.stacks = new Stacks(store.documents());
        this.states = new LayerStates(segmentations);
    }

    @Override
    public Stack define(Stack stack, String who, int expected) {
        StackCheck.check(stack);
        for (String layer : stack.layers()) {
            segmentations.last(layer);
        }
        Stack stored = stacks.define(stack, who, expected);
        store.journal().record(who, "layers.define", stored.id(), "version " + stored.version());
        return stored;
    }

    @Override
    public void remove(String stack, String who) {
        stacks.remove(stack(stack).id(), who);
        store.journal().record(who, "layers.remove", stack, null);
    }

    @Override
    public List<Status> list() {
        Map<String, Segmentations.Status> known = states.known();
        return stacks.all().stream()
                .map(stack -> new Status(stack, states.of(stack, known)))
                .toList();
    }

    @Override
    public Lattice lattice(String id, Instant at) {
        Stack stack = stack(id);
        List<Layer> layers = states.of(stack, states.known());
        Grown grown = grow(stack, layers, at);
        LatticeView view = new LatticeView(grown);
        List<Node> nodes = view.nodes();
        return new Lattice(
                stack,
                at,
                grown.everybody().size,
                layers,
                view.depths(),
                nodes,
                Verdict.of(layers, grown, nodes.get(0).repeat(), timelines.extent(), at));
    }

    @Override
    public Path path(String id, long customer, Order order, Instant at) {
        Stack stack = stack(id);
        List<Layer> layers = states.of(stack, states.known());
        Grown grown = grow(stack, layers, at);
        int row = grown.population().table().row(customer);
        if (row < 0) {
            throw unknownCustomer(customer);
        }
        Way way = new Way(grown, order, row);
        way.walk();
        int of = grown.keys().layers();
        return new Path(stack, customer, order, way.depth(), of, way.steps(), way.whyStopped(), layers);
    }

    private Grown grow(Stack stack, List<Layer> layers, Instant at) {
        List<Layer> used = layers.stream().filter(Layer::used).toList();
        Population population = Population.read(timelines, segmentations, store.memberships(), used, at);
        return Grown.of(population, stack.floor());
    }

    private Stack stack(String id) {
        return stacks.find(id).orElseThrow(() -> new Failure(
                        "LAYERS_UNKNOWN",
                        Actor.USER,
                        "There are no layers '" + id + "'.",
                        "Check the name, or define them first.")
                .asException());
    }

    private static RuntimeException unknownCustomer(long customer) {
        return new Failure(
                        "CUSTOMER_UNKNOWN",
                        Actor.USER,
                        "There is no customer with the number " + customer + " at that moment.",
                        "Check the number and the moment.")
                .asException();
    }
}
