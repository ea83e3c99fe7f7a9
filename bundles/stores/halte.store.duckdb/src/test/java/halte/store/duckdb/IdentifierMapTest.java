package halte.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.Identifier;
import halte.model.Keys;
import org.junit.jupiter.api.Test;

class IdentifierMapTest {

    @Test
    void identifiersOfOneKeyStayApart() {
        IdentifierMap map = new IdentifierMap();
        Identifier a = new Identifier("email", "a");
        Identifier b = new Identifier("email", "b");
        Identifier c = new Identifier("card", "a");
        assertEquals(0, map.put(7, a, 10));
        assertEquals(1, map.put(7, b, 11));
        assertEquals(2, map.put(7, c, 12));
        assertEquals(1, map.put(7, new Identifier("email", "b"), 99));
        assertEquals(11, map.number(map.find(7, b)));
        assertEquals(12, map.number(map.find(7, c)));
        assertEquals(-1, map.find(7, new Identifier("card", "b")));
        assertEquals(-1, map.find(8, a));
    }

    @Test
    void manyIdentifiersKeepTheirPlacesWhileItGrows() {
        IdentifierMap map = new IdentifierMap();
        for (int i = 0; i < 50_000; i++) {
            Identifier one = new Identifier("email", "x" + i);
            assertEquals(i, map.put(Keys.of("email", one.value()), one, i + 1));
        }
        for (int i = 0; i < 50_000; i++) {
            Identifier one = new Identifier("email", "x" + i);
            assertEquals(i + 1, map.number(map.find(Keys.of("email", one.value()), one)));
        }
        assertEquals(50_000, map.size());
    }
}
