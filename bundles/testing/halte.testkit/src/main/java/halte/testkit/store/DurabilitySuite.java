package halte.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.Touch;
import halte.store.api.Batch;
import halte.testkit.store.StoreCertification.Ability;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was stored is there after closing and opening; all of it is gone when the store does not keep it. */
interface DurabilitySuite extends StoreSuite {

    private List<String> dump() {
        return Dump.of(store(), RandomBatches.PROPERTIES, RandomBatches.TRAITS, RandomBatches.PURPOSES);
    }

    /** Tells whether the store keeps nothing, and then proves that nothing is left. */
    private boolean isForgotten() {
        boolean forgets = !abilities().contains(Ability.DURABLE);
        if (forgets) {
            try (var snapshot = store().touches().snapshot()) {
                assertEquals(0, snapshot.last());
            }
            assertEquals(0, store().identities().graph().identifiers());
            assertEquals(List.of(), store().journal().entries(Long.MAX_VALUE, 9));
        }
        return forgets;
    }

    @Test
    default void everythingIsThereAfterReopening() {
        Batch batch = new RandomBatches(5, "shop", 300).next(500);
        store().touches().append(batch);
        store().documents().put("target", "x", "{}", "jan", 0);
        store().journal().record("jan", "target.set", "x", null);
        store().memberships().replace("s", 1, Instant.EPOCH, new long[] {1}, new int[] {0}, List.of("a"));
        store().identities().assign(new long[] {2}, new long[] {1});
        List<String> before = dump();
        reopen();
        if (isForgotten()) {
            return;
        }
        assertEquals(before, dump());
        assertEquals(batch.cursor(), store().touches().cursor("shop", "s").orElseThrow());
        assertEquals(1, store().documents().get("target", "x").orElseThrow().version());
        assertEquals(1, store().journal().entries(Long.MAX_VALUE, 9).size());
        assertEquals(1, store().memberships().of(1).size());
        assertEquals(1, store().identities().customer(2));
        assertEquals(0, store().touches().append(batch).touches());
        assertEquals(before, dump());
    }

    @Test
    default void whatIsSharedIsKnownAfterReopening() {
        append(order("1", "info"));
        store().identities().assign(new long[0], new long[0], new long[] {1});
        reopen();
        if (isForgotten()) {
            return;
        }
        append(Touch.of("shop", "2", "order", NOON)
                .identifier("email", "info")
                .identifier("email", "ann")
                .build());
        try (var snapshot = store().touches().snapshot()) {
            snapshot.touches(1, chunk -> assertEquals(number("ann"), chunk.identifier()[0]));
        }
    }

    @Test
    default void numbersGoOnAfterReopening() {
        append(order("1", "a"));
        reopen();
        if (isForgotten()) {
            return;
        }
        append(order("2", "b"));
        assertEquals(2, number("b"));
        try (var snapshot = store().touches().snapshot()) {
            assertEquals(2, snapshot.last());
        }
    }
}
