package halte.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Standing standing = new Standing(Clock.systemUTC());
    private final AtomicBoolean full = new AtomicBoolean();
    private final Watch watch = new Watch(
            standing,
            new Heap() {
                private long collections;

                @Override
                boolean full() {
                    return full.get();
                }

                @Override
                long collections() {
                    return collections++;
                }
            },
            PATIENCE);
    private final Guests<Supplier<String>> guests =
            new Guests<>("KPI", Clock.systemUTC(), standing, watch, new Apart());
    private final CountDownLatch end = new CountDownLatch(1);

    WatchTest() {
        watch.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        watch.close();
    }

    private void add(String id, long number, Supplier<String> service) {
        guests.add(new Guest<>(id, service, "bundle " + number, number, number));
    }

    private String sleepForEver() {
        try {
            end.await();
            return "woken";
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    /** What a guest does that ignores every request to end. */
    private String spin() {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return "at last";
    }

    @Test
    void whoCallsAGuestThatSleepsForEverIsSentOnAndTheGuestComesIntoQuarantine() {
        add("sleepy", 1, this::sleepForEver);
        add("fine", 2, () -> "42");
        assertThrows(HalteException.class, () -> guests.call("sleepy", Supplier::get));
        assertEquals("GUEST_QUARANTINED", guests.gap("sleepy").code());
        assertEquals("42", guests.call("fine", Supplier::get));
    }

    @Test
    void evenAGuestThatIgnoresInterruptsDoesNotHoldItsCaller() {
        add("busy", 1, this::spin);
        HalteException released = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThrows(HalteException.class, () -> guests.call("busy", Supplier::get)));
        assertEquals("GUEST_QUARANTINED", released.failure().code());
        assertTrue(released.failure().message().contains("did not get on"), released.getMessage());
    }

    @Test
    void aLongCallThatShowsSignsOfLifeIsLeftAlone() {
        add("slow", 1, () -> {
            long until = System.nanoTime() + PATIENCE.toNanos() * 4;
            while (System.nanoTime() < until) {
                guests.alive();
            }
            return "done";
        });
        assertEquals("done", guests.call("slow", Supplier::get));
    }

    @Test
    void workThatIsKnownToTakeLongIsGivenMoreTime() throws InterruptedException {
        add("fit", 1, () -> {
            try {
                return String.valueOf(end.await(PATIENCE.toMillis() * 4, TimeUnit.MILLISECONDS));
            } catch (InterruptedException early) {
                return "interrupted";
            }
        });
        try (Stay<Supplier<String>> stay = guests.stay("fit")) {
            assertEquals("false", guests.patiently(Duration.ofMinutes(1), () -> stay.call(Supplier::get)));
        }
    }

    private String eat() {
        long sum = 0;
        while (!Thread.currentThread().isInterrupted()) {
            sum += new byte[1 << 20].length;
            full.set(sum > Runtime.getRuntime().maxMemory() / 3);
        }
        return "stopped after " + sum;
    }

    @Test
    void whenMemoryRunsOutTheGuestThatAllocatedMostIsStoppedAndTheOthersGoOn() {
        add("greedy", 1, () -> guests.patiently(Duration.ofMinutes(1), this::eat));
        add("modest", 2, () -> "here");
        assertThrows(HalteException.class, () -> guests.call("greedy", Supplier::get));
        assertTrue(
                guests.gap("greedy").message().contains("memory"),
                guests.gap("greedy").message());
        full.set(false);
        assertEquals("here", guests.call("modest", Supplier::get));
    }
}
