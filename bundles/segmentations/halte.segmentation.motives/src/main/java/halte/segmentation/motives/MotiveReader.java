package halte.segmentation.motives;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads motives: shipped ones by name, shipped ones with more items, and others. */
final class MotiveReader {

    private static final int MOST_MOTIVES = 20;
    private static final int MOST_ITEMS = 30;

    private final ShippedMotives shipped;

    MotiveReader(Parameters parameters) {
        this.shipped = new ShippedMotives(LookFor.read(parameters));
    }

    /**
     * Reads the motives.
     *
     * @throws HalteException naming what is wrong
     */
    List<Motive> read(Parameters parameters) {
        List<Motive> motives = new ArrayList<>();
        if (!parameters.has("motives")) {
            ShippedMotives.IDS.forEach(id -> motives.add(shipped.named(id).orElseThrow()));
            return motives;
        }
        if (!(parameters.values().get("motives") instanceof List<?> given) || given.isEmpty()) {
            throw parameters.invalid("motives", "must be a list of names or objects");
        }
        Set<String> ids = new HashSet<>(Set.of(Segments.SEVERAL, Segments.UNKNOWN));
        for (Object one : given) {
            Parameters tree = tree(parameters, motives.size(), one);
            if (!ids.add(tree.text("id"))) {
                throw tree.invalid("id", "is taken");
            }
            motives.add(motive(tree));
        }
        if (motives.size() > MOST_MOTIVES) {
            throw parameters.invalid("motives", "must be at most " + MOST_MOTIVES);
        }
        return List.copyOf(motives);
    }

    private Parameters tree(Parameters parameters, int position, Object one) {
        if (one instanceof String id) {
            if (shipped.named(id).isEmpty()) {
                throw parameters.invalid(
                        "motives[" + position + "]",
                        "is none that is shipped (" + String.join(", ", ShippedMotives.IDS)
                                + "); describe others with id, title and items");
            }
            return new Parameters("motives[" + position + "]", java.util.Map.of("id", id));
        }
        // Through a list of its own, so that a text before it does not stand in the way.
        Parameters alone = Parameters.of(java.util.Map.of("motives", List.of(one)));
        return new Parameters(
                "motives[" + position + "]", alone.trees("motives").get(0).values());
    }

    private Motive motive(Parameters tree) {
        tree.allow(Set.of("id", "title", "description", "items", "shipped", "agree"));
        String id = ItemReader.id(tree);
        Motive known = shipped.named(id).orElse(null);
        List<Item> items = new ArrayList<>(known == null ? List.of() : kept(tree, known));
        tree.trees("items").forEach(item -> items.add(ItemReader.read(item)));
        Set<String> ids = new HashSet<>();
        for (Item item : items) {
            if (!ids.add(item.id())) {
                throw tree.invalid("items", "has " + item.id() + " twice");
            }
        }
        if (items.size() > MOST_ITEMS || known == null && items.isEmpty()) {
            throw tree.invalid("items", "must be from 1 to " + MOST_ITEMS);
        }
        Text title = tree.has("title") || known == null ? tree.words("title") : known.title();
        Text usual = known == null ? described(title) : known.description();
        Text description = tree.has("description") ? tree.words("description") : usual;
        boolean agree = tree.flag("agree", known == null || known.agree());
        return new Motive(id, title, description, List.copyOf(items), agree);
    }

    private static Text described(Text title) {
        return new Text(
                "Their travelling is led most by: " + title.en() + ".",
                "Hun reisgedrag wordt het meest geleid door: " + title.nl() + ".");
    }

    private static List<Item> kept(Parameters tree, Motive known) {
        if (!tree.has("shipped")) {
            return known.items();
        }
        List<String> names = tree.texts("shipped");
        List<String> all = known.items().stream().map(Item::id).toList();
        if (!all.containsAll(names)) {
            throw tree.invalid("shipped", "must be some of " + String.join(", ", all));
        }
        return known.items().stream().filter(item -> names.contains(item.id())).toList();
    }
}
