package halte.traits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.runtime.Guest;
import halte.trait.api.PassResult;
import halte.trait.api.Timeline;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitFold;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Traits that bundles offer as classes, among the others of a pass. */
class OfferedTraitsTest extends Shop {

    private record Fold(String name, double answer) implements TraitFold {
        @Override
        public TraitDescriptor descriptor() {
            return new TraitDescriptor(name, new Text(name, name), Set.of("order"), Set.of("colour"), null, null);
        }

        @Override
        public double fold(Timeline timeline, long at) {
            if (Double.isNaN(answer)) {
                throw new IllegalStateException("cannot");
            }
            return timeline.size() * answer + ("red".equals(timeline.property(0, "colour")) ? 0.5 : 0);
        }
    }

    private void offer(long id, TraitFold fold) {
        guests.add(new Guest<>(fold.descriptor().name(), fold, "some.bundle 1.0.0", id));
    }

    @Test
    void aFoldThatThrowsFailsAlone() {
        append(order("a", 10, "red"), order("b", 5));
        offer(1, new Fold("good", 2));
        offer(2, new Fold("bad", Double.NaN));
        PassResult result = ask(TraitDeclaration.declared("good"), TraitDeclaration.declared("bad"), ORDERS);
        assertEquals(2.5, value(result.table(), "a", "good"));
        assertEquals(2, value(result.table(), "b", "good"));
        assertTrue(Double.isNaN(value(result.table(), "a", "bad")));
        assertEquals(1, value(result.table(), "b", "orders"));
        assertEquals(1, result.failures().size());
        assertEquals("GUEST_FAILED", result.failures().get(0).code());
        assertTrue(result.failures().get(0).message().contains("some.bundle"));
        assertEquals(
                List.of("bad", "good"),
                timelines.folds().stream().map(TraitDescriptor::name).toList());
    }

    @Test
    void aFoldThatLeftLeavesANamedGap() {
        append(order("a", 10));
        offer(1, new Fold("good", 2));
        ask(TraitDeclaration.declared("good"));
        guests.remove(1);
        PassResult result = ask(TraitDeclaration.declared("good"), ORDERS);
        assertNull(result.table().column("good").text(0));
        assertEquals(1, value(result.table(), "a", "orders"));
        assertEquals("TRAIT_GAP", result.failures().get(0).code());
    }
}
