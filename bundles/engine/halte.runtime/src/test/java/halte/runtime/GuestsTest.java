package halte.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GuestsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final Standing standing = new Standing(NOON);
    private final Guests<Supplier<String>> guests =
            new Guests<>("strategy", NOON, standing, new Watch(standing, new Heap()), new Apart());

    private static Guest<Supplier<String>> guest(long number, Supplier<String> service) {
        return new Guest<>("rfm", service, "rfm " + number + ".0", number, number);
    }

    private String code(Runnable call) {
        return assertThrows(HalteException.class, call::run).failure().code();
    }

    @Test
    void theOlderOfTwoServesUntilBothAreExchangedInOneStep() {
        guests.add(guest(1, () -> "one"));
        standing.hold(2);
        guests.add(guest(2, () -> "two"));
        assertEquals("one", guests.call("rfm", Supplier::get));
        assertEquals(2, guests.waiting().get(0).number());
        standing.exchange(2, 1);
        assertEquals("two", guests.call("rfm", Supplier::get));
        assertEquals(1, guests.waiting().get(0).number());
    }

    @Test
    void aStayKeepsItsGuestAndTellsThatAnotherServes() {
        guests.add(guest(1, () -> "one"));
        try (Stay<Supplier<String>> stay = guests.stay("rfm")) {
            standing.hold(2);
            guests.add(guest(2, () -> "two"));
            assertFalse(stay.replaced());
            standing.exchange(2, 1);
            assertTrue(stay.replaced());
            assertEquals("one", stay.call(Supplier::get));
            assertTrue(guests.inUse(1));
        }
        assertFalse(guests.inUse(1));
    }

    @Test
    void whoAsksForAGuestThatLeftLearnsWhichBundleOfferedIt() {
        assertEquals("STRATEGY_UNKNOWN", guests.gap("rfm").code());
        guests.add(guest(1, () -> "one"));
        guests.remove(1);
        Failure gap = guests.gap("rfm");
        assertEquals("STRATEGY_GAP", gap.code());
        assertTrue(gap.message().contains("rfm 1.0 offered it until 2026-11-22T12:00:00Z"), gap.message());
    }

    @Test
    void aGuestThatOnlyWaitsIsNoReplacementForOneThatLeft() {
        guests.add(guest(1, () -> "one"));
        standing.hold(2);
        guests.add(guest(2, () -> "two"));
        guests.remove(1);
        assertEquals(List.of(), guests.ids());
        assertEquals("STRATEGY_GAP", guests.gap("rfm").code());
    }

    @Test
    void aGuestThatFailsFiveTimesInARowIsPutOutOfServiceAndCanBeReleased() {
        guests.add(guest(1, () -> {
            throw new IllegalStateException("customer ann@example.org");
        }));
        for (int i = 0; i < 5; i++) {
            assertEquals("GUEST_FAILED", code(() -> guests.call("rfm", Supplier::get)));
        }
        Failure reason = guests.gap("rfm");
        assertEquals("GUEST_QUARANTINED", reason.code());
        assertEquals(Actor.EXTENSION, reason.actor());
        assertTrue(reason.message().contains("5 times in a row"), reason.message());
        assertFalse(reason.message().contains("ann@"), "a guest's own words may hold customer data");
        assertEquals("GUEST_QUARANTINED", code(() -> guests.call("rfm", Supplier::get)));
        standing.release(1);
        assertEquals("GUEST_FAILED", code(() -> guests.call("rfm", Supplier::get)));
    }

    @Test
    void anAnswerInBetweenAndAFailureOnPurposeDoNotCountTowardsQuarantine() {
        Failure onPurpose = new Failure("TOO_FEW", Actor.USER, "Too few.", "Add some.");
        int[] calls = {0};
        guests.add(guest(1, () -> {
            calls[0]++;
            if (calls[0] % 5 == 0) {
                return "works";
            }
            if (calls[0] % 2 == 0) {
                throw onPurpose.asException();
            }
            throw new IllegalStateException();
        }));
        for (int i = 0; i < 40; i++) {
            try {
                guests.call("rfm", Supplier::get);
            } catch (HalteException expected) {
                assertFalse(expected.failure().code().equals("GUEST_QUARANTINED"));
            }
        }
        assertEquals(40, calls[0]);
    }

    @Test
    void aGuestThatRunsOutOfMemoryIsPutOutOfServiceAtOnce() {
        guests.add(guest(1, () -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        assertEquals("GUEST_FAILED", code(() -> guests.call("rfm", Supplier::get)));
        assertTrue(guests.gap("rfm").message().contains("ran out of memory"));
    }

    @Test
    void anInterruptedCallerGetsAnAnswerAndStaysInterrupted() {
        guests.add(guest(1, () -> {
            try {
                Thread.currentThread().join();
                return "never";
            } catch (InterruptedException asked) {
                return "ended in good order";
            }
        }));
        Thread.currentThread().interrupt();
        assertEquals("ended in good order", guests.call("rfm", Supplier::get));
        assertTrue(Thread.interrupted());
    }
}
