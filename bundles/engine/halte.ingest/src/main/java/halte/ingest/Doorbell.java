package halte.ingest;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Wakes whoever waits for connectors to come or go. Conditions are looked at without a lock, since they may ask the framework. */
final class Doorbell {

    /** How long to wait at most for a change that does not ring, such as a failed start. */
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Object lock = new Object();
    private long rings;

    void ring() {
        synchronized (lock) {
            rings++;
            lock.notifyAll();
        }
    }

    /** Waits until something holds; false when it did not in time. */
    boolean await(BooleanSupplier condition, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        long heard = rings();
        while (!condition.getAsBoolean()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            heard = next(heard, Math.min(left, LOOK_AGAIN_MILLIS));
        }
        return true;
    }

    private long rings() {
        synchronized (lock) {
            return rings;
        }
    }

    private long next(long heard, long millis) {
        synchronized (lock) {
            try {
                if (rings == heard) {
                    lock.wait(millis);
                }
                return rings;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw Failures.cancelled().asException(interrupted);
            }
        }
    }
}
