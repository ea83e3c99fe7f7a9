package halte.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.store.api.Batch;
import halte.store.api.Reject;
import halte.store.api.Store;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the store tells the same as the simple {@link MemoryStore}. */
interface ModelSuite extends StoreSuite {

    private static List<String> dump(Store store) {
        return Dump.of(store, RandomBatches.PROPERTIES, RandomBatches.TRAITS, RandomBatches.PURPOSES);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    default void tellsTheSameAsTheModelWhateverComesIn(long seed) {
        Store model = new MemoryStore();
        RandomBatches batches = new RandomBatches(seed, "shop", (int) (400 * seed));
        for (int i = 0; i < 6; i++) {
            Batch batch = batches.next(i * 60);
            assertEquals(model.touches().append(batch), store().touches().append(batch));
            if (i % 2 == 0) {
                String pattern = i == 2 ? "*1" : "a*";
                share(model, pattern);
                share(store(), pattern);
            }
            if (i == 3) {
                assertEquals(withdraw(model), withdraw(store()));
            }
            assertEquals(model.touches().cursor("shop", "s"), store().touches().cursor("shop", "s"));
        }
        assertEquals(dump(model), dump(store()));
        assertEquals(rejects(model), rejects(store()));
    }

    private static void share(Store store, String pattern) {
        store.identities().assign(new long[0], new long[0], store.identities().matching(List.of(pattern)));
    }

    private static long withdraw(Store store) {
        List<String> present = List.of("id-1", "id-2", "id-10", "id-17");
        return store.touches().withdrawAbsent("shop", "id-1", present.iterator());
    }

    private static List<Reject> rejects(Store store) {
        return store.touches().rejects("shop", 0, 10_000);
    }

    @Test
    default void repeatingABatchAnswersAndTellsAsTheModelDoes() {
        Store model = new MemoryStore();
        Batch batch = new RandomBatches(7, "shop", 50).next(200);
        for (int i = 0; i < 2; i++) {
            assertEquals(model.touches().append(batch), store().touches().append(batch));
            assertEquals(dump(model), dump(store()));
        }
    }
}
