package halte.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void everyTaskIsDoneOnceOnHoweverManyThreads() {
        for (int threads = 1; threads <= 5; threads++) {
            try (Workers workers = new Workers(threads)) {
                AtomicIntegerArray done = new AtomicIntegerArray(500);
                workers.run(500, done::incrementAndGet);
                Conveyor conveyor = new Conveyor(workers, 0);
                for (int block = 0; block < 20; block++) {
                    conveyor.send(1, 500, done::incrementAndGet);
                }
                conveyor.finish();
                for (int i = 0; i < 500; i++) {
                    assertEquals(21, done.get(i));
                }
            }
        }
    }

    @Test
    void whatATaskThrowsReachesWhoFinishesAndNothingStaysUnderway() {
        try (Workers workers = new Workers(2)) {
            Conveyor conveyor = new Conveyor(workers, 0);
            IllegalStateException broken = new IllegalStateException("broken");
            conveyor.send(1, 3, task -> {
                throw broken;
            });
            assertSame(broken, assertThrows(IllegalStateException.class, () -> conveyor.send(1, 3, task -> {})));
            conveyor.finish();
        }
    }

    /** The other thread holds the only task, so that the finisher can but wait for it. */
    @Test
    void anErrorOfAnotherThreadIsThrownOn() throws InterruptedException {
        try (Workers workers = new Workers(2)) {
            CountDownLatch begun = new CountDownLatch(1);
            OutOfMemoryError full = new OutOfMemoryError("as if");
            Conveyor conveyor = new Conveyor(workers, 0);
            conveyor.send(1, 1, task -> {
                begun.countDown();
                throw full;
            });
            begun.await();
            assertSame(full, assertThrows(OutOfMemoryError.class, conveyor::finish));
        }
    }

    @Test
    void threadsEndWhenWorkersAreClosed() throws InterruptedException {
        AtomicReference<Thread> other = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        try (Workers workers = new Workers(2)) {
            Conveyor conveyor = new Conveyor(workers, 0);
            conveyor.send(1, 1, task -> {
                other.set(Thread.currentThread());
                begun.countDown();
            });
            begun.await();
            conveyor.finish();
        }
        other.get().join(60_000);
        assertFalse(other.get().isAlive());
    }
}
