package halte.identity;

import halte.identity.api.Identities.Link;
import halte.identity.api.Identities.State;
import halte.model.Identifier;
import halte.store.api.IdentityStore;
import halte.store.api.IdentityStore.StoredLink;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads links with their evidence and says whether they count. */
final class LinkBook {

    private final IdentityStore store;
    private final SharedIdentifiers shared;

    LinkBook(IdentityStore store, SharedIdentifiers shared) {
        this.store = store;
        this.shared = shared;
    }

    List<Link> links(Collection<Long> identifiers, int limit) {
        return named(store.links(identifiers, limit));
    }

    Optional<StoredLink> between(long a, long b) {
        long quiet = shared.reason(a) == null ? a : b;
        return store.links(List.of(quiet), Integer.MAX_VALUE).stream()
                .filter(link -> Math.min(link.a(), link.b()) == Math.min(a, b)
                        && Math.max(link.a(), link.b()) == Math.max(a, b))
                .findFirst();
    }

    /** Returns a shortest way from one identifier to another over links that count; empty when there is none. */
    List<Link> path(long from, long to, Collection<Long> among) {
        Map<Long, StoredLink> reached = reach(from, counting(among));
        LinkedList<StoredLink> path = new LinkedList<>();
        for (long at = to; at != from && reached.containsKey(at); at = other(path.getFirst(), at)) {
            path.addFirst(reached.get(at));
        }
        return named(path);
    }

    private Map<Long, List<StoredLink>> counting(Collection<Long> among) {
        Map<Long, List<StoredLink>> byEnd = new HashMap<>();
        for (StoredLink link : store.links(among, Integer.MAX_VALUE)) {
            if (state(link) == State.COUNTS) {
                Stream.of(link.a(), link.b()).forEach(end -> byEnd.computeIfAbsent(end, none -> new LinkedList<>())
                        .add(link));
            }
        }
        return byEnd;
    }

    private static Map<Long, StoredLink> reach(long from, Map<Long, List<StoredLink>> links) {
        Map<Long, StoredLink> reached = new HashMap<>();
        ArrayDeque<Long> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            long at = waiting.poll();
            for (StoredLink link : links.getOrDefault(at, List.of())) {
                long next = other(link, at);
                if (next != from && reached.putIfAbsent(next, link) == null) {
                    waiting.add(next);
                }
            }
        }
        return reached;
    }

    private static long other(StoredLink link, long end) {
        return link.a() == end ? link.b() : link.a();
    }

    private List<Link> named(Collection<StoredLink> links) {
        Map<Long, Identifier> names = store.identifiers(
                links.stream().flatMap(link -> Stream.of(link.a(), link.b())).toList());
        return links.stream()
                .map(link -> new Link(
                        names.get(link.a()),
                        names.get(link.b()),
                        link.source(),
                        link.evidence(),
                        link.at(),
                        state(link),
                        reason(link)))
                .toList();
    }

    private State state(StoredLink link) {
        if (link.parted()) {
            return State.PARTED;
        }
        boolean guarded = shared.reason(link.a()) != null || shared.reason(link.b()) != null;
        return guarded ? State.GUARDED : State.COUNTS;
    }

    private String reason(StoredLink link) {
        return switch (state(link)) {
            case COUNTS -> null;
            case PARTED -> link.reason();
            case GUARDED ->
                Stream.of(link.a(), link.b())
                        .map(shared::reason)
                        .filter(reason -> reason != null)
                        .findFirst()
                        .orElseThrow();
        };
    }
}
