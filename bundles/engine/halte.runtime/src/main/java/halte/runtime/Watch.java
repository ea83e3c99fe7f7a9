package halte.runtime;

import halte.model.Failure;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Looks after the threads that are in guests: a guest that does not get on is put out of service, and nobody waits for it longer. */
final class Watch implements AutoCloseable {

    /** How long a call may take that says nothing else. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long GRACE = TimeUnit.SECONDS.toNanos(1);

    /** What was seen of a thread at the last look; a hanging call is judged once, so that its guest can be released. */
    private record Seen(Room<?> room, long steps, long since, boolean judged) {}

    private final Standing standing;
    private final Heap heap;
    private final Duration patience;
    private final Set<Slot> slots = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Slot> own = ThreadLocal.withInitial(this::register);
    private final Map<Slot, Seen> seen = new IdentityHashMap<>();
    private volatile boolean closed;

    Watch(Standing standing, Heap heap) {
        this(standing, heap, PATIENCE);
    }

    Watch(Standing standing, Heap heap, Duration patience) {
        this.standing = standing;
        this.heap = heap;
        this.patience = patience;
    }

    private Slot register() {
        Slot slot = new Slot(patience);
        slots.add(slot);
        return slot;
    }

    /** Returns the calling thread's slot. */
    Slot slot() {
        return own.get();
    }

    Thread start() {
        Thread thread = new Thread(this::watch, "halte-guest-watch");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** A look that comes late counts as two: where the machine or the collector stopped everybody, no guest is to blame. */
    private void watch() {
        long before = System.nanoTime();
        long watched = 0;
        while (!closed) {
            LockSupport.parkNanos(TICK);
            long now = System.nanoTime();
            watched += Math.min(now - before, 2 * TICK);
            before = now;
            look(watched);
        }
    }

    /** Looks at every thread once, after so many nanoseconds of watching; first for who eats the memory, since the collector's pauses make everybody look as if he hung. */
    void look(long watched) {
        heap.greediest(List.copyOf(slots)).ifPresent(this::stopGreedy);
        for (Slot slot : slots) {
            if (slot.thread().isAlive()) {
                look(slot, watched);
            } else {
                slots.remove(slot);
                seen.remove(slot);
            }
        }
    }

    private void look(Slot slot, long now) {
        Seen last = seen.get(slot);
        Room<?> room = slot.room();
        if (last == null || last.room() != room || last.steps() != slot.steps()) {
            seen.put(slot, new Seen(room, slot.steps(), now, false));
        } else if (room != null && now - last.since() > slot.patience().toNanos()) {
            if (!last.judged()) {
                judge(slot, last);
            }
            hanging(slot, room, now - last.since() > slot.patience().toNanos() + GRACE);
        }
    }

    private void judge(Slot slot, Seen hanging) {
        standing.quarantine(
                hanging.room().kind(),
                hanging.room().guest(),
                "a call did not get on for " + slot.patience().toSeconds() + " s");
        seen.put(slot, new Seen(hanging.room(), hanging.steps(), hanging.since(), true));
    }

    private void hanging(Slot slot, Room<?> room, boolean ignoresInterrupt) {
        slot.thread().interrupt();
        if (ignoresInterrupt) {
            release(room);
        }
    }

    private void stopGreedy(Slot slot) {
        Room<?> room = slot.room();
        if (room != null) {
            standing.quarantine(room.kind(), room.guest(), "memory ran out while it allocated most");
            release(room);
            slot.thread().interrupt();
        }
    }

    private void release(Room<?> room) {
        standing.quarantined(room.guest()).map(Failure::asException).ifPresent(reason -> room.waiting()
                .forEach(caller -> caller.accept(reason)));
    }

    @Override
    public void close() {
        closed = true;
    }
}
