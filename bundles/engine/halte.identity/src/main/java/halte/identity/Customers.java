package halte.identity;

import halte.store.api.IdentityStore.Graph;
import java.util.stream.IntStream;

/** The customers that a link graph yields: connected groups over the links that count. */
public final class Customers {

    private final Graph graph;
    private final int[] customers;
    private final int[] moved;

    private Customers(Graph graph, int[] customers) {
        this.graph = graph;
        this.customers = customers;
        this.moved = IntStream.rangeClosed(1, graph.identifiers())
                .filter(number -> customers[number] != graph.customers()[number])
                .toArray();
    }

    /** Works them out; shared identifiers join nobody. */
    public static Customers of(Graph graph, SharedIdentifiers shared) {
        UnionFind groups = new UnionFind(graph.identifiers());
        for (int link = 0; link < graph.a().length; link++) {
            int a = graph.a()[link];
            int b = graph.b()[link];
            if (!graph.parted()[link] && !shared.contains(a) && !shared.contains(b)) {
                groups.join(a, b);
            }
        }
        return new Customers(
                graph,
                IntStream.rangeClosed(0, graph.identifiers()).map(groups::find).toArray());
    }

    /** Returns how many there are. */
    public long count() {
        return IntStream.rangeClosed(1, graph.identifiers())
                .filter(number -> customers[number] == number)
                .count();
    }

    long customer(long identifier) {
        return customers[(int) identifier];
    }

    /** Returns the numbers of the identifiers that belong to another customer than before. */
    long[] moved() {
        return IntStream.of(moved).asLongStream().toArray();
    }

    /** Returns the customers of {@link #moved()}. */
    long[] movedTo() {
        return IntStream.of(moved).mapToLong(number -> customers[number]).toArray();
    }
}
