package halte.testkit.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Identifier;
import halte.model.Touch;
import halte.store.api.IdentityStore.Graph;
import halte.store.api.IdentityStore.StoredLink;
import halte.store.api.TouchStore.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Identifiers, links and decisions. */
interface IdentitySuite extends StoreSuite {

    Instant AT = NOON.toInstant();

    @Test
    default void identifiersAreNumberedWithoutGapsAndKeepTheirNumbers() {
        append(order("1", "a"), order("2", "b"), order("3", "a"));
        append(order("4", "c"), order("5", "b"));
        assertEquals(List.of(1L, 2L, 3L), List.of(number("a"), number("b"), number("c")));
        assertTrue(store().identities().number(email("d")).isEmpty());
        assertTrue(store().identities().number(new Identifier("card", "a")).isEmpty());
    }

    @Test
    default void allIdentifiersOfATouchAreKnownAndOneValueMayHaveSeveralKinds() {
        append(Touch.of("shop", "1", "order", NOON)
                .identifier("email", "x")
                .identifier("card", "x")
                .build());
        assertEquals(List.of(1L, 2L), store().identities().numbers("x"));
        assertEquals(
                Map.of(1L, email("x"), 2L, new Identifier("card", "x")),
                store().identities().identifiers(List.of(2L, 1L, 99L)));
        assertEquals(0, store().identities().graph().a().length);
    }

    @Test
    default void identifiersThatDifferOnlyALittleAreDifferent() {
        append(order("1", "Ann@x.org"), order("2", "ann@x.org"), order("3", "ann@x.org "), order("4", "änn@x.org"));
        assertEquals(4, store().identities().graph().identifiers());
    }

    @Test
    default void patternsFitWholeValuesInAnyCase() {
        append(order("1", "INFO@shop.nl"), order("2", "my-info@x.org"), order("3", "100%_^@x"), order("4", "100a_^@x"));
        assertArrayEquals(new long[] {1}, store().identities().matching(List.of("info@*")));
        assertArrayEquals(new long[] {1, 2}, store().identities().matching(List.of("*info@*", "info@*")));
        assertArrayEquals(new long[] {3}, store().identities().matching(List.of("100%_^@x")));
        assertArrayEquals(new long[0], store().identities().matching(List.of()));
    }

    @Test
    default void linksAreKeptOncePerPairWithTheEarliestEvidence() {
        link("a", "b", "later", AT.plusSeconds(9));
        link("b", "a", "earlier", AT);
        link("a", "b", "latest", AT.plusSeconds(99));
        link("a", "a", "itself", AT);
        assertEquals(
                List.of(new StoredLink(1, 2, "shop", "earlier", AT, false, null)),
                store().identities().links(List.of(1L), 10));
        assertEquals(List.of(), store().identities().links(List.of(), 10));
    }

    @Test
    default void linksToOthersAreToldInOrderUpToALimit() {
        link("a", "b", "x", AT);
        link("b", "c", "x", AT);
        link("c", "d", "x", AT);
        link("a", "c", "x", AT);
        List<String> ends = store().identities().links(List.of(2L, 1L), 10).stream()
                .map(link -> link.a() + "-" + link.b())
                .toList();
        assertEquals(List.of("1-2", "1-3", "2-3"), ends);
        assertEquals(2, store().identities().links(List.of(1L, 2L), 2).size());
    }

    @Test
    default void theNewestDecisionAboutALinkCounts() {
        link("a", "b", "x", AT);
        store().identities().decide(2, 1, true, "jan", "two people");
        assertTrue(store().identities().graph().parted()[0]);
        store().identities().decide(1, 2, false, "jan", null);
        StoredLink link = store().identities().links(List.of(1L, 2L), 1).get(0);
        assertEquals(new StoredLink(1, 2, "shop", "x", AT, false, null), link);
    }

    @Test
    default void theGraphHoldsKindsLinksAndCustomers() {
        append(Touch.of("shop", "1", "order", NOON)
                .identifier("email", "a")
                .identifier("card", "7")
                .build());
        link("a", "b", "x", AT);
        store().identities().assign(new long[] {3}, new long[] {1});
        Graph graph = store().identities().graph();
        assertEquals(3, graph.identifiers());
        assertEquals("email", graph.kindNames()[graph.kinds()[1]]);
        assertEquals("card", graph.kindNames()[graph.kinds()[2]]);
        assertEquals("email", graph.kindNames()[graph.kinds()[3]]);
        assertArrayEquals(new long[] {0, 1, 2, 1}, graph.customers());
        assertArrayEquals(new int[] {1}, graph.a());
        assertArrayEquals(new int[] {3}, graph.b());
    }

    @Test
    default void aTouchCountsForTheFirstOfItsIdentifiersThatIsNotShared() {
        append(both("1", "info", "ann"), both("2", "info", "info2"), order("3", "info"), both("4", "bob", "info"));
        assertEquals(List.of("info", "info", "info", "bob"), owners());
        share("info", "info2");
        assertEquals(List.of("ann", "info", "info", "bob"), owners());
        append(both("5", "info", "carl"), order("6", "info"), both("7", "info2", "info"));
        assertEquals(List.of("ann", "info", "info", "bob", "carl", "info", "info2"), owners());
        share();
        assertEquals(List.of("info", "info", "info", "bob", "info", "info", "info2"), owners());
        share("bob", "info2");
        assertEquals(List.of("info", "info", "info", "info", "info", "info", "info"), owners());
    }

    @Test
    default void touchesThatCountForAnotherIdentifierMakeReadersReadAllAgain() {
        append(both("1", "info", "ann"), order("2", "bob"));
        long before = withdrawals();
        share("bob");
        assertEquals(before, withdrawals());
        try (Snapshot earlier = store().touches().snapshot()) {
            share("bob", "info");
            assertEquals(before, earlier.withdrawals());
            assertEquals(List.of("info", "bob"), owners(earlier));
        }
        long moved = withdrawals();
        share("info", "bob");
        assertEquals(moved, withdrawals());
        share();
        assertTrue(withdrawals() != moved && withdrawals() != before);
    }

    @Test
    default void customersAndSharedIdentifiersAreStoredInOneStep() {
        append(both("1", "info", "ann"), order("2", "bob"));
        store().identities().assign(new long[] {3}, new long[] {2}, new long[] {1});
        assertEquals(List.of(2L, 3L), store().identities().members(2));
        assertEquals(List.of("ann", "bob"), owners());
        store().identities().assign(new long[] {3}, new long[] {3});
        assertEquals(List.of("ann", "bob"), owners());
    }

    private static Touch both(String id, String first, String second) {
        return Touch.of("shop", id, "order", NOON)
                .identifier("email", first)
                .identifier("email", second)
                .build();
    }

    private void share(String... emails) {
        long[] numbers = Stream.of(emails).mapToLong(this::number).toArray();
        store().identities().assign(new long[0], new long[0], numbers);
    }

    private long withdrawals() {
        try (Snapshot snapshot = store().touches().snapshot()) {
            return snapshot.withdrawals();
        }
    }

    private List<String> owners() {
        try (Snapshot snapshot = store().touches().snapshot()) {
            return owners(snapshot);
        }
    }

    private List<String> owners(Snapshot snapshot) {
        List<Long> numbers = new ArrayList<>();
        snapshot.touches(0, chunk -> {
            for (int i = 0; i < chunk.size(); i++) {
                numbers.add(chunk.identifier()[i]);
            }
        });
        Map<Long, Identifier> names = store().identities().identifiers(numbers);
        return numbers.stream().map(number -> names.get(number).value()).toList();
    }

    @Test
    default void anIdentifierIsItsOwnCustomerUntilAssigned() {
        append(order("1", "a"), order("2", "b"), order("3", "c"));
        assertEquals(2, store().identities().customer(2));
        assertEquals(0, store().identities().customer(9));
        store().identities().assign(new long[] {2, 3}, new long[] {1, 1});
        assertEquals(1, store().identities().customer(2));
        assertEquals(List.of(1L, 2L, 3L), store().identities().members(1));
        assertEquals(List.of(), store().identities().members(2));
        Map<Long, Long> customers = new TreeMap<>();
        try (var snapshot = store().touches().snapshot()) {
            snapshot.customers(customers::put);
        }
        assertEquals(Map.of(1L, 1L, 2L, 1L, 3L, 1L), customers);
    }
}
