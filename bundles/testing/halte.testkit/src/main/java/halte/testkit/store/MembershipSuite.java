package halte.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.store.api.MembershipStore;
import halte.store.api.MembershipStore.Changed;
import halte.store.api.MembershipStore.Moved;
import halte.store.api.MembershipStore.Placement;
import halte.store.api.MembershipStore.StoredMembership;
import halte.store.api.MembershipStore.Turnover;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Memberships with their history. */
interface MembershipSuite extends StoreSuite {

    Instant ONE = Instant.parse("2024-01-01T00:00:00Z");
    Instant TWO = Instant.parse("2024-02-01T00:00:00Z");
    Instant THREE = Instant.parse("2024-03-01T00:00:00Z");
    List<String> NAMES = List.of("low", "high", "empty");

    private MembershipStore memberships() {
        return store().memberships();
    }

    private Changed replace(int version, Instant at, long[] customers, int... segments) {
        return memberships().replace("value", version, at, customers, segments, NAMES);
    }

    private static StoredMembership held(String segment, long customer, Instant since, Instant until, int version) {
        return new StoredMembership("value", segment, customer, since, until, version);
    }

    @Test
    default void whoStaysKeepsHisSinceAndVersionAndOthersBeginAndEnd() {
        assertEquals(new Changed(3, 0, 3), replace(1, ONE, new long[] {3, 1, 2}, 0, 0, 1));
        assertEquals(new Changed(2, 2, 3), replace(2, TWO, new long[] {1, 2, 4}, 0, 0, 1));
        assertEquals(List.of(held("low", 1, ONE, null, 1)), memberships().of(1));
        assertEquals(
                List.of(held("low", 2, TWO, null, 2), held("high", 2, ONE, TWO, 1)),
                memberships().of(2));
        assertEquals(List.of(held("low", 3, ONE, TWO, 1)), memberships().of(3));
        assertEquals(Map.of("low", 2L, "high", 1L), memberships().sizes("value"));
        assertEquals(TWO, memberships().lastRun("value").orElseThrow());
        assertTrue(memberships().lastRun("other").isEmpty());
    }

    @Test
    default void membersArePagedByNumber() {
        replace(1, ONE, new long[] {5, 3, 9, 7}, 0, 0, 0, 1);
        assertEquals(List.of(3L, 5L), numbers(0, 2));
        assertEquals(List.of(9L), numbers(5, 2));
        assertEquals(List.of(), memberships().members("value", "unknown", 0, 9));
    }

    private List<Long> numbers(long after, int limit) {
        return memberships().members("value", "low", after, limit).stream()
                .map(StoredMembership::customer)
                .toList();
    }

    @Test
    default void aScanMeetsEveryPresentMembershipOnce() {
        replace(1, ONE, new long[] {1, 2}, 0, 0);
        replace(1, TWO, new long[] {1, 1, 4}, 0, 1, 1);
        TreeSet<String> met = new TreeSet<>();
        memberships().scan("value", (segment, customer) -> assertTrue(met.add(segment + customer)));
        assertEquals(new TreeSet<>(List.of("low1", "high1", "high4")), met);
    }

    @Test
    default void movesAreCountedFromSegmentToSegment() {
        replace(1, ONE, new long[] {1, 2, 3, 4}, 0, 0, 1, 1);
        replace(1, TWO, new long[] {1, 2, 3, 5, 5}, 0, 1, 1, 1, 0);
        assertEquals(
                List.of(
                        new Moved(null, "high", 1),
                        new Moved(null, "low", 1),
                        new Moved("high", null, 1),
                        new Moved("low", "high", 1)),
                memberships().diff("value", ONE, TWO));
        assertEquals(List.of(), memberships().diff("value", TWO, THREE));
        assertEquals(
                4,
                memberships().diff("value", ONE.minusSeconds(1), TWO).stream()
                                .filter(move -> move.from() == null)
                                .mapToLong(Moved::customers)
                                .sum()
                        - 1);
    }

    @Test
    default void segmentationsDoNotMeet() {
        replace(1, ONE, new long[] {1}, 0);
        memberships().replace("other", 1, TWO, new long[] {2}, new int[] {0}, List.of("low"));
        assertEquals(new Changed(0, 1, 0), replace(1, THREE, new long[0]));
        assertEquals(Map.of("low", 1L), memberships().sizes("other"));
        assertEquals(Map.of(), memberships().sizes("value"));
    }

    private Changed amend(int version, Instant at, long[] looked, long[] customers, int... segments) {
        return memberships().amend(new Placement("value", version, at, customers, segments, NAMES), looked);
    }

    @Test
    default void amendingTouchesOnlyTheCustomersLookedAt() {
        replace(1, ONE, new long[] {1, 2, 3, 4}, 0, 0, 1, 1);
        assertEquals(
                new Changed(2, 2, 4),
                amend(1, TWO, new long[] {2, 4, 5, 6}, new long[] {2, 5}, 1, 0),
                "4 leaves, 6 is new");
        assertEquals(List.of(held("low", 1, ONE, null, 1)), memberships().of(1));
        assertEquals(
                List.of(held("high", 2, TWO, null, 1), held("low", 2, ONE, TWO, 1)),
                memberships().of(2));
        assertEquals(List.of(held("high", 4, ONE, TWO, 1)), memberships().of(4));
        assertEquals(List.of(held("low", 5, TWO, null, 1)), memberships().of(5));
        assertEquals(TWO, memberships().lastRun("value").orElseThrow());
    }

    @Test
    default void amendingEqualsReplacingAll() {
        replace(1, ONE, new long[] {1, 2, 3, 3}, 0, 0, 1, 0);
        amend(2, TWO, new long[] {2, 3}, new long[] {2, 3}, 0, 1);
        memberships().replace("other", 1, ONE, new long[] {1, 2, 3, 3}, new int[] {0, 0, 1, 0}, NAMES);
        memberships().replace("other", 2, TWO, new long[] {1, 2, 3}, new int[] {0, 0, 1}, NAMES);
        for (long customer = 1; customer <= 3; customer++) {
            assertEquals(history("other", customer), history("value", customer));
        }
        assertEquals(new Changed(0, 0, 3), amend(2, THREE, new long[0], new long[0]));
    }

    private List<String> history(String segmentation, long customer) {
        return memberships().of(customer).stream()
                .filter(held -> held.segmentation().equals(segmentation))
                .map(held -> held.segment() + " " + held.since() + " " + held.until() + " " + held.version())
                .sorted()
                .toList();
    }

    @Test
    default void turnoverCountsWhoCameAndWentBySegment() {
        replace(1, ONE, new long[] {1, 2, 3}, 0, 0, 1);
        replace(1, TWO, new long[] {1, 2, 4}, 0, 1, 1);
        replace(1, THREE, new long[] {1, 4}, 0, 0);
        assertEquals(
                Map.of("low", new Turnover(2, 1, 1, 2), "high", new Turnover(1, 2, 3, 0)),
                memberships().turnover("value", ONE, THREE));
        assertEquals(
                Map.of("low", new Turnover(0, 2, 0, 2), "high", new Turnover(0, 1, 0, 1)),
                memberships().turnover("value", ONE.minusSeconds(1), ONE));
        assertEquals(Map.of(), memberships().turnover("other", ONE, THREE));
    }
}
