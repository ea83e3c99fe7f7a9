package halte.runtime;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** In which guest one thread is; written by that thread, read by the watch. */
final class Slot {

    private final Thread thread = Thread.currentThread();
    private final AtomicReference<Room<?>> room = new AtomicReference<>();
    private final AtomicLong steps = new AtomicLong();
    private volatile Duration patience;

    Slot(Duration patience) {
        this.patience = patience;
    }

    Thread thread() {
        return thread;
    }

    Room<?> room() {
        return room.get();
    }

    long steps() {
        return steps.get();
    }

    Duration patience() {
        return patience;
    }

    /** Sets how long this thread may be in a guest without a step; returns how long it was before. */
    Duration patience(Duration longer) {
        Duration before = patience;
        patience = longer;
        return before;
    }

    /** Goes into a guest; returns in which one the thread was before. */
    Room<?> enter(Room<?> guest) {
        Room<?> before = room.getPlain();
        room.lazySet(guest);
        step();
        return before;
    }

    void back(Room<?> before) {
        room.lazySet(before);
        step();
    }

    /** Says that the guest gets on. */
    void step() {
        steps.lazySet(steps.getPlain() + 1);
    }
}
