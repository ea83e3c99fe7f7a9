package halte.trait.api;

import halte.model.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Touch filters as trees and back. */
final class TouchFilterTrees {

    private static final Set<String> KNOWN =
            Set.of("types", "channels", "touchpoints", "products", "categories", "campaigns", "properties");

    private TouchFilterTrees() {}

    static TouchFilter read(Parameters tree) {
        tree.allow(KNOWN);
        return new TouchFilter(
                names(tree, "types"),
                names(tree, "channels"),
                names(tree, "touchpoints"),
                names(tree, "products"),
                names(tree, "categories"),
                names(tree, "campaigns"),
                tree.has("properties") ? properties(tree.tree("properties")) : Map.of());
    }

    private static Set<String> names(Parameters tree, String part) {
        return Set.copyOf(tree.texts(part));
    }

    private static Map<String, Set<String>> properties(Parameters tree) {
        Map<String, Set<String>> properties = new TreeMap<>();
        for (String name : tree.values().keySet()) {
            properties.put(name, names(tree, name));
        }
        return properties;
    }

    /** Returns null for a filter that lets everything through. */
    static Map<String, Object> write(TouchFilter filter) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "types", filter.types());
        put(tree, "channels", filter.channels());
        put(tree, "touchpoints", filter.touchpoints());
        put(tree, "products", filter.products());
        put(tree, "categories", filter.categories());
        put(tree, "campaigns", filter.campaigns());
        if (!filter.properties().isEmpty()) {
            Map<String, Object> properties = new TreeMap<>();
            filter.properties().forEach((name, values) -> properties.put(name, sorted(values)));
            tree.put("properties", properties);
        }
        return tree.isEmpty() ? null : tree;
    }

    private static void put(Map<String, Object> tree, String part, Set<String> names) {
        if (!names.isEmpty()) {
            tree.put(part, sorted(names));
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
