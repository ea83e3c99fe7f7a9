package halte.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeySetTest {

    @Test
    void everyKeyThatWasAddedIsFound() {
        KeySet keys = new KeySet();
        Set<Long> added = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 600_000; i++) {
            long key = random.nextLong();
            keys.add(key);
            added.add(key);
        }
        assertEquals(600_000, keys.size());
        for (long key : added) {
            assertTrue(keys.mayContain(key));
        }
    }

    @Test
    void ofAMillionOtherKeysHardlyOneIsTakenForAKnownOne() {
        KeySet keys = new KeySet();
        Random random = new Random(2);
        for (int i = 0; i < 300_000; i++) {
            keys.add(random.nextLong());
        }
        int taken = 0;
        for (int i = 0; i < 1_000_000; i++) {
            taken += keys.mayContain(random.nextLong()) ? 1 : 0;
        }
        assertTrue(taken <= 1, taken + " taken");
    }

    @Test
    void keysAlikeInTheirUpperBitsAreTakenForEachOtherAndCountOnce() {
        KeySet keys = new KeySet();
        keys.add(0x1234_5678_9abc_0001L);
        keys.add(0x1234_5678_9abc_0002L);
        assertTrue(keys.mayContain(0x1234_5678_9abc_ffffL));
        assertFalse(keys.mayContain(0x1234_5678_9abd_0001L));
        assertEquals(1, keys.size());
    }

    @Test
    void theKeysThatLookEmptyAreKeptToo() {
        KeySet keys = new KeySet();
        assertFalse(keys.mayContain(0));
        keys.add(0);
        keys.add(-1);
        assertTrue(keys.mayContain(0));
        assertTrue(keys.mayContain(-1));
    }
}
