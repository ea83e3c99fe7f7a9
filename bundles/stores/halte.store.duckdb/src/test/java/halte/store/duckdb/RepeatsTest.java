package halte.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.Touch;
import halte.store.api.Batch;
import halte.store.api.TouchStore.Appended;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known by heart agrees with what is stored, whatever the order of batches, openings and keys that are alike. */
class RepeatsTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2024-05-17T12:00:00+02:00");

    @TempDir
    Path folder;

    private static Touch touch(int id) {
        return Touch.of("shop", "T-" + id, "order", NOON)
                .identifier("email", "who" + id % 700)
                .identifier("card", "card" + id % 900)
                .build();
    }

    private static List<Touch> touches(int from, int to) {
        List<Touch> touches = new ArrayList<>();
        for (int id = from; id < to; id++) {
            touches.add(touch(id));
        }
        return touches;
    }

    @Test
    void overlappingBatchesAndReopeningsStoreEachTouchAndIdentifierOnce() {
        Random random = new Random(3);
        int stored = 0;
        for (int opening = 0; opening < 4; opening++) {
            try (DuckStore store = DuckStore.open(folder)) {
                for (int n = 0; n < 3; n++) {
                    int from = Math.max(0, stored - random.nextInt(400));
                    int to = stored + random.nextInt(400);
                    Appended appended = store.touches().append(Batch.of("shop", touches(from, to)));
                    assertEquals(to - stored, appended.touches());
                    assertEquals(stored - from, appended.duplicates());
                    stored = to;
                }
            }
        }
        try (DuckStore store = DuckStore.open(folder)) {
            assertEquals(
                    0,
                    store.touches().append(Batch.of("shop", touches(0, stored))).touches());
            assertEquals(
                    Math.min(stored, 700) + Math.min(stored, 900),
                    store.identities().graph().identifiers());
            try (var snapshot = store.touches().snapshot()) {
                assertEquals(stored, snapshot.last());
            }
        }
    }

    @Test
    void touchesWhoseKeysCollideAreToldApartByTheirIds() throws SQLException {
        try (DuckStore store = DuckStore.open(folder)) {
            store.touches().append(Batch.of("shop", touches(0, 10)));
        }
        try (var connection = new DuckDBDriver()
                .connect("jdbc:duckdb:" + folder.resolve("halte.duckdb"), new java.util.Properties())) {
            Sql.run(
                    connection,
                    "UPDATE touch SET key = " + halte.model.Keys.of("shop", "T-50") + " WHERE id IN ('T-1', 'T-2')");
        }
        try (DuckStore store = DuckStore.open(folder)) {
            Appended first = store.touches().append(Batch.of("shop", touches(50, 51)));
            assertEquals(1, first.touches());
            assertEquals(
                    1, store.touches().append(Batch.of("shop", touches(50, 51))).duplicates());
        }
    }

    @Test
    void aBatchThatFailsIsForgottenAndStoredWhenItComesAgain() {
        try (DuckStore store = DuckStore.open(folder)) {
            store.touches().append(Batch.of("shop", touches(0, 5)));
            List<Touch> spoilt = touches(3, 9);
            spoilt.add(Touch.of("shop", "huge", "order", NOON)
                    .rating(new java.math.BigDecimal("1e20"))
                    .build());
            org.junit.jupiter.api.Assertions.assertThrows(
                    halte.model.HalteException.class, () -> store.touches().append(Batch.of("shop", spoilt)));
            Appended again = store.touches().append(Batch.of("shop", touches(3, 9)));
            assertEquals(4, again.touches());
            assertEquals(2, again.duplicates());
            assertEquals(18, store.identities().graph().identifiers());
        }
    }

    @Test
    void aBatchOfManyRowGroupsIsWholeAfterReopening() {
        int many = 150_000;
        try (DuckStore store = DuckStore.open(folder)) {
            assertEquals(
                    many,
                    store.touches().append(Batch.of("shop", touches(0, many))).touches());
        }
        try (DuckStore store = DuckStore.open(folder);
                var snapshot = store.touches().snapshot()) {
            long[] seen = new long[2];
            snapshot.touches(0, chunk -> {
                for (int i = 0; i < chunk.size(); i++) {
                    assertEquals(++seen[0], chunk.touch()[i]);
                    seen[1] += chunk.identifier()[i] > 0 ? 1 : 0;
                }
            });
            assertEquals(many, seen[0]);
            assertEquals(many, seen[1]);
        }
    }
}
