package halte.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.identity.api.Identities.Resolution;
import halte.model.Identifier;
import halte.store.api.IdentifierLink;
import halte.testkit.store.MemoryStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with a search that knows nothing of numbers, unions or columns. */
class ResolutionPropertyTest {

    private static final List<String> KINDS = List.of("email", "cookie", "card", "crm");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void equalsANaiveSearchWhateverTheOrderOfLinksAndBatches(long seed) {
        Random random = new Random(seed);
        List<IdentifierLink> links = randomLinks(random);
        Set<Set<String>> naive = naive(links);
        for (int order = 0; order < 4; order++) {
            Collections.shuffle(links, random);
            MemoryStore store = new MemoryStore();
            StoredIdentities identities = Links.identities(store);
            int half = random.nextInt(links.size());
            Links.store(store, links.subList(0, half));
            identities.resolve();
            Links.store(store, links.subList(half, links.size()));
            Resolution resolution = identities.resolve();
            assertEquals(naive, groups(store, resolution.identifiers()));
            assertEquals(naive.size(), resolution.customers());
            assertEquals(0, identities.resolve().moved(), "resolving again changes nothing");
        }
    }

    private static List<IdentifierLink> randomLinks(Random random) {
        List<IdentifierLink> links = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            links.add(Links.link(anyone(random, 150), anyone(random, 150)));
        }
        for (int i = 0; i < 60; i++) {
            links.add(Links.link("crm:hub", anyone(random, 150)));
            links.add(Links.link("email:Info@" + random.nextInt(4) + ".nl", anyone(random, 150)));
        }
        return links;
    }

    private static String anyone(Random random, int most) {
        return KINDS.get(random.nextInt(KINDS.size())) + ":" + random.nextInt(most);
    }

    private static Set<Set<String>> groups(MemoryStore store, long identifiers) {
        Map<Long, Set<String>> groups = new HashMap<>();
        for (long number = 1; number <= identifiers; number++) {
            Identifier identifier =
                    store.identities().identifiers(List.of(number)).get(number);
            groups.computeIfAbsent(store.identities().customer(number), none -> new TreeSet<>())
                    .add(identifier.kind() + ":" + identifier.value());
        }
        groups.forEach((customer, members) ->
                assertEquals(customer, store.identities().members(customer).get(0), "the smallest number names it"));
        return new HashSet<>(groups.values());
    }

    private static Set<Set<String>> naive(List<IdentifierLink> links) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (IdentifierLink link : links) {
            String a = link.a().kind() + ":" + link.a().value();
            String b = link.b().kind() + ":" + link.b().value();
            neighbours.computeIfAbsent(a, none -> new TreeSet<>()).add(b);
            neighbours.computeIfAbsent(b, none -> new TreeSet<>()).add(a);
        }
        neighbours.forEach((self, others) -> others.remove(self));
        Set<String> shared = neighbours.keySet().stream()
                .filter(self -> isShared(self, neighbours.get(self)))
                .collect(Collectors.toSet());
        return neighbours.keySet().stream()
                .map(start -> reach(start, neighbours, shared))
                .collect(Collectors.toSet());
    }

    private static boolean isShared(String self, Set<String> others) {
        String kind = self.split(":")[0];
        boolean tooMany = KINDS.stream().anyMatch(other -> {
            int limit = kind.equals("email") && other.equals("card") ? 2 : other.equals("cookie") ? 50 : 10;
            return others.stream().filter(one -> one.startsWith(other + ":")).count() > limit;
        });
        return tooMany
                || self.endsWith(":0")
                || self.split(":")[1].toLowerCase().startsWith("info@");
    }

    private static Set<String> reach(String start, Map<String, Set<String>> neighbours, Set<String> shared) {
        Set<String> seen = new TreeSet<>(Set.of(start));
        ArrayDeque<String> waiting = new ArrayDeque<>(shared.contains(start) ? Set.of() : Set.of(start));
        while (!waiting.isEmpty()) {
            for (String next : neighbours.get(waiting.poll())) {
                if (!shared.contains(next) && seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return seen;
    }
}
