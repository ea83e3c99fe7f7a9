package halte.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Identifier;
import halte.model.Keys;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private static final String ODD = "é😀名";

    @Test
    void identifiersOfOneKeyStayApart() {
        Remembered some = new Remembered(10);
        some.put(7, new Identifier("email", "a"), 10);
        some.put(7, new Identifier("email", ODD), 11);
        some.put(7, new Identifier("card", "a"), 12);
        some.put(7, new Identifier("email", "a"), 99);
        assertEquals(10, some.number(7, new Identifier("email", "a")));
        assertEquals(11, some.number(7, new Identifier("email", ODD)));
        assertEquals(12, some.number(7, new Identifier("card", "a")));
        assertEquals(Remembered.UNKNOWN, some.number(7, new Identifier("card", ODD)));
        assertEquals(Remembered.UNKNOWN, some.number(7, new Identifier("email", "aa")));
        assertEquals(Remembered.UNKNOWN, some.number(8, new Identifier("email", "a")));
    }

    @Test
    void manyIdentifiersKeepTheirNumbersWhileItGrowsUntilItIsFull() {
        int most = 50_000;
        Remembered some = new Remembered(most);
        for (int i = 1; i <= most; i++) {
            assertFalse(some.isFull());
            some.put(key(i), one(i), i);
        }
        assertTrue(some.isFull());
        for (int i = 1; i <= most; i++) {
            assertEquals(i, some.number(key(i), one(i)));
        }
        assertEquals(Remembered.UNKNOWN, some.number(key(most + 1), one(most + 1)));
    }

    @Test
    void aLongTextFindsRoom() {
        Remembered some = new Remembered(10);
        Identifier large = new Identifier("cookie", "x".repeat(100_000));
        some.put(1, large, 5);
        some.put(2, new Identifier("cookie", "y"), 6);
        assertEquals(5, some.number(1, large));
        assertEquals(6, some.number(2, new Identifier("cookie", "y")));
    }

    private static Identifier one(int i) {
        return new Identifier("email", "x" + i + "@example.org");
    }

    private static long key(int i) {
        return Keys.of("email", one(i).value());
    }
}
