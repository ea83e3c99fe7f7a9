package halte.segmentation.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.model.HalteException;
import halte.model.Text;
import halte.segmentation.api.Layers.Stack;
import halte.testkit.store.MemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class StacksTest {

    private final Stacks stacks = new Stacks(new MemoryStore().documents());

    @Test
    void aStackForAnotherVersionThanTheNewestIsRefused() {
        Stack wanted = new Stack("both", new Text("Both", "Beide"), List.of("value", "likes"), 5, 0);
        assertEquals(1, stacks.define(wanted, "ann", 0).version());
        HalteException refused = assertThrows(HalteException.class, () -> stacks.define(wanted, "bob", 0));
        assertEquals("DOCUMENT_CHANGED", refused.failure().code());
        assertEquals(2, stacks.define(wanted, "bob", 1).version());
        assertEquals(3, stacks.define(wanted, "bob", -1).version());
    }
}
