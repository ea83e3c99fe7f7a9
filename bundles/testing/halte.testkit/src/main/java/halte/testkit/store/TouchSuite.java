package halte.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.model.Touch;
import halte.store.api.Batch;
import halte.store.api.Reject;
import halte.store.api.TouchStore.Appended;
import halte.store.api.TouchStore.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Storing: nothing twice, nothing lost. */
interface TouchSuite extends StoreSuite {

    Instant AT = NOON.toInstant();

    private List<Long> numbers(long after) {
        List<Long> numbers = new ArrayList<>();
        try (Snapshot snapshot = store().touches().snapshot()) {
            snapshot.touches(after, chunk -> {
                for (int i = 0; i < chunk.size(); i++) {
                    numbers.add(chunk.touch()[i]);
                }
            });
        }
        return numbers;
    }

    @Test
    default void storingTwiceChangesNothing() {
        assertEquals(new Appended(2, 0, 0, 0, 0), append(order("1", "a"), order("2", "b")));
        assertEquals(new Appended(1, 2, 0, 0, 0), append(order("2", "c"), order("1", "a"), order("3", "a")));
        assertEquals(List.of(1L, 2L, 3L), numbers(0));
    }

    @Test
    default void ofEqualIdsWithinABatchTheFirstCounts() {
        assertEquals(new Appended(1, 1, 0, 0, 0), append(order("1", "first"), order("1", "second")));
        try (Snapshot snapshot = store().touches().snapshot()) {
            snapshot.touches(0, chunk -> assertEquals(number("first"), chunk.identifier()[0]));
        }
    }

    @Test
    default void equalIdsOfTwoSourcesAreTwoTouches() {
        append(order("1", "a"));
        Touch other =
                Touch.of("till", "1", "order", NOON).identifier("email", "a").build();
        assertEquals(
                1, store().touches().append(Batch.of("till", List.of(other))).touches());
        assertEquals(2, numbers(0).size());
    }

    @Test
    default void touchesWithoutIdentifierAreKeptAndCountedApart() {
        Touch nobody = Touch.of("shop", "9", "page-view", NOON).build();
        assertEquals(new Appended(2, 0, 1, 0, 0), append(nobody, order("1", "a")));
        assertEquals(new Appended(0, 1, 0, 0, 0), append(nobody));
        assertEquals(List.of(2L), numbers(0));
        try (Snapshot snapshot = store().touches().snapshot()) {
            assertEquals(1, snapshot.unattributed());
            assertEquals(2, snapshot.last());
        }
    }

    @Test
    default void aBatchWithNothingNewIsNoError() {
        assertEquals(new Appended(0, 0, 0, 0, 0), append());
    }

    @Test
    default void cursorIsStoredWithItsBatchAndKeptByABatchWithout() {
        assertTrue(store().touches().cursor("shop", "orders").isEmpty());
        batch("7", order("1", "a"));
        batch(null, order("2", "a"));
        assertEquals("7", store().touches().cursor("shop", "orders").orElseThrow());
        batch("8");
        assertEquals("8", store().touches().cursor("shop", "orders").orElseThrow());
        assertTrue(store().touches().cursor("shop", "others").isEmpty());
    }

    private Appended batch(String cursor, Touch... touches) {
        return store().touches()
                .append(new Batch(
                        "shop", "orders", List.of(touches), List.of(), List.of(), List.of(), List.of(), cursor));
    }

    @Test
    default void traitsAndConsentsAreNotStoredTwice() {
        DeclaredTrait trait = new DeclaredTrait(email("a"), "home-town", "Ede", AT, "crm");
        Consent consent = new Consent(email("a"), "marketing", true, AT, "crm");
        Batch batch =
                new Batch("crm", "x", List.of(), List.of(), List.of(trait, trait), List.of(consent), List.of(), null);
        assertEquals(new Appended(0, 0, 0, 1, 1), store().touches().append(batch));
        assertEquals(new Appended(0, 0, 0, 0, 0), store().touches().append(batch));
    }

    @Test
    default void rejectsAreKeptOncePerPlaceAndReasonAndPaged() {
        reject(7, "BAD_DATE", BIG);
        reject(7, "BAD_DATE", "again");
        reject(8, "BAD_DATE", "");
        reject(7, "BAD_AMOUNT", "x");
        List<Reject> first = store().touches().rejects("shop", 0, 2);
        List<Reject> rest = store().touches().rejects("shop", first.get(1).number(), 10);
        assertEquals(2, first.size());
        assertEquals(1, rest.size());
        assertEquals(BIG, first.get(0).raw());
        assertEquals(7, first.get(0).position());
        assertEquals(AT, first.get(0).at());
        assertTrue(first.get(0).number() < first.get(1).number()
                && first.get(1).number() < rest.get(0).number());
        assertTrue(store().touches().rejects("till", 0, 9).isEmpty());
    }

    String BIG = "a;\u20ac;\"".repeat(2_000);

    private void reject(long position, String code, String raw) {
        Reject reject = new Reject(0, "shop", "orders", position, code, "No date.", raw, AT);
        store().touches()
                .append(new Batch("shop", "orders", List.of(), List.of(), List.of(), List.of(), List.of(reject), null));
    }

    @Test
    default void withdrawnTouchesAreLeftOutAndCountAgainWhenTheyComeBack() {
        append(order("a-1", "a"), order("a-2", "a"), order("b-1", "a"));
        long before = withdrawals();
        assertEquals(1, withdraw("a-", "a-1"));
        assertEquals(List.of(1L, 3L), numbers(0));
        long after = withdrawals();
        assertTrue(before != after);
        assertEquals(0, withdraw("a-", "a-1"));
        assertEquals(after, withdrawals());
        assertEquals(new Appended(1, 1, 0, 0, 0), append(order("a-1", "a"), order("a-2", "a")));
        assertEquals(List.of(1L, 3L, 4L), numbers(0));
        assertEquals(new Appended(0, 1, 0, 0, 0), append(order("a-2", "a")));
    }

    @Test
    default void withdrawingConcernsOneSourceOnly() {
        append(order("1", "a"));
        assertEquals(
                0,
                store().touches().withdrawAbsent("till", "", List.<String>of().iterator()));
        assertEquals(
                1,
                store().touches().withdrawAbsent("shop", "", List.<String>of().iterator()));
        assertEquals(List.of(), numbers(0));
    }

    private long withdraw(String prefix, String... present) {
        return store().touches().withdrawAbsent("shop", prefix, List.of(present).iterator());
    }

    private long withdrawals() {
        try (Snapshot snapshot = store().touches().snapshot()) {
            return snapshot.withdrawals();
        }
    }
}
