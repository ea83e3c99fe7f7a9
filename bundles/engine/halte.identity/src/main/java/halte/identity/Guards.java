package halte.identity;

import halte.store.api.IdentityStore.Graph;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the shared identifiers of a link graph. Parted links are looked at too: otherwise parting one link of a shared address
 * could bring it below the limit and join all the others.
 */
public final class Guards {

    private final Graph graph;
    private final int[][] limits;
    private final SortedMap<Integer, String> reasons = new TreeMap<>();

    private Guards(Graph graph, GuardRules rules) {
        this.graph = graph;
        String[] kinds = graph.kindNames();
        this.limits = Arrays.stream(kinds)
                .map(kind -> Arrays.stream(kinds)
                        .mapToInt(others -> rules.limit(kind, others))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Returns who is shared; {@code matching} numbers those whose values are. */
    public static SharedIdentifiers judge(Graph graph, GuardRules rules, long[] matching) {
        Guards guards = new Guards(graph, rules);
        guards.judgeDegrees();
        for (long number : matching) {
            if (number <= graph.identifiers()) {
                guards.reasons.put((int) number, "its value is on the list of shared values");
            }
        }
        return new SharedIdentifiers(guards.reasons);
    }

    private void judgeDegrees() {
        int[] ends = candidateEnds();
        int[] neighbours = new int[ends[graph.identifiers()]];
        int[] next = ends.clone();
        for (int link = 0; link < graph.a().length; link++) {
            int a = graph.a()[link];
            int b = graph.b()[link];
            fill(ends, next, neighbours, a, b);
            fill(ends, next, neighbours, b, a);
        }
        int[] counts = new int[limits.length];
        for (int number = 1; number <= graph.identifiers(); number++) {
            if (ends[number] > ends[number - 1]) {
                judge(number, neighbours, ends[number - 1], ends[number], counts);
            }
        }
    }

    /** Returns where the neighbours of each identifier end; those with too few links to be shared get no room. */
    private int[] candidateEnds() {
        int[] degrees = new int[graph.identifiers() + 1];
        for (int link = 0; link < graph.a().length; link++) {
            degrees[graph.a()[link]]++;
            degrees[graph.b()[link]]++;
        }
        int[] lowest = Arrays.stream(limits).mapToInt(Guards::lowest).toArray();
        int end = 0;
        for (int number = 1; number < degrees.length; number++) {
            end += degrees[number] > lowest[graph.kinds()[number]] ? degrees[number] : 0;
            degrees[number] = end;
        }
        return degrees;
    }

    private static int lowest(int[] limits) {
        return IntStream.of(limits).min().orElse(0);
    }

    private static void fill(int[] ends, int[] next, int[] neighbours, int number, int neighbour) {
        if (ends[number] > ends[number - 1]) {
            neighbours[--next[number]] = neighbour;
        }
    }

    private void judge(int number, int[] neighbours, int from, int to, int[] counts) {
        Arrays.sort(neighbours, from, to);
        Arrays.fill(counts, 0);
        for (int i = from; i < to; i++) {
            boolean repeated = i > from && neighbours[i] == neighbours[i - 1];
            if (!repeated && neighbours[i] != number) {
                counts[graph.kinds()[neighbours[i]]]++;
            }
        }
        int[] limit = limits[graph.kinds()[number]];
        for (int kind = 0; kind < counts.length; kind++) {
            if (counts[kind] > limit[kind]) {
                String name = graph.kindNames()[kind];
                reasons.merge(number, tooMany(counts[kind], name, limit[kind]), (one, more) -> one + "; " + more);
            }
        }
    }

    private static String tooMany(int count, String kind, int limit) {
        return "linked with " + count + " different identifiers of kind '" + kind + "', more than " + limit;
    }
}
