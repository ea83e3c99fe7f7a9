package halte.segmentation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which segmentation depends on which.
 *
 * @param on the names that each name depends on directly
 */
record Graph(SortedMap<String, Set<String>> on) {

    static Graph of(Map<String, ? extends Iterable<String>> on) {
        SortedMap<String, Set<String>> copy = new TreeMap<>();
        on.forEach((id, others) -> {
            Set<String> sorted = new TreeSet<>();
            others.forEach(sorted::add);
            copy.put(id, sorted);
        });
        return new Graph(copy);
    }

    Graph with(String id, Iterable<String> others) {
        SortedMap<String, Iterable<String>> changed = new TreeMap<>(on);
        changed.put(id, others);
        return of(changed);
    }

    /** Returns all names, each after those it depends on, otherwise by name. */
    List<String> order() {
        Set<String> ordered = new LinkedHashSet<>();
        on.keySet().forEach(id -> visit(id, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    /** Returns a name and all it depends on, directly or not, in order. */
    List<String> upTo(String id) {
        Set<String> ordered = new LinkedHashSet<>();
        visit(id, ordered, new LinkedHashSet<>());
        return List.copyOf(ordered);
    }

    private void visit(String id, Set<String> ordered, Set<String> under) {
        if (on.containsKey(id) && !ordered.contains(id) && under.add(id)) {
            on.get(id).forEach(other -> visit(other, ordered, under));
            ordered.add(id);
        }
    }

    /** Returns a way from a name back to itself, both ends included. */
    Optional<List<String>> cycle(String id) {
        List<String> way = new ArrayList<>(List.of(id));
        return leads(id, id, way, new TreeSet<>()) ? Optional.of(List.copyOf(way)) : Optional.empty();
    }

    private boolean leads(String from, String to, List<String> way, Set<String> tried) {
        for (String next : on.getOrDefault(from, Set.of())) {
            way.add(next);
            if (next.equals(to) || tried.add(next) && leads(next, to, way, tried)) {
                return true;
            }
            way.remove(way.size() - 1);
        }
        return false;
    }

    /** Returns the names that depend on a name directly. */
    List<String> dependents(String id) {
        return on.entrySet().stream()
                .filter(entry -> entry.getValue().contains(id))
                .map(Map.Entry::getKey)
                .toList();
    }
}
