package halte.runtime;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells when memory runs out, and which guest's thread allocated most since it went in. */
class Heap {

    private static final double FULL = 0.9;
    private static final int LARGE_SHARE = 4;

    /** What a thread had allocated when it was first seen in a guest. */
    private record Entered(Room<?> room, long allocated) {}

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
            .filter(MemoryPoolMXBean::isUsageThresholdSupported)
            .toList();
    private final Map<Slot, Entered> entered = new IdentityHashMap<>();
    private long judged;

    /** Tells whether the heap stayed nearly full after its last collection. */
    boolean full() {
        return pools.stream().map(MemoryPoolMXBean::getCollectionUsage).anyMatch(Heap::full);
    }

    private static boolean full(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
    }

    /** How often memory was collected; one collection blames one guest at most. */
    long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    /** Returns the thread in a guest that allocated most, if memory ran out since the last look and it is a large part of it. */
    Optional<Slot> greediest(Collection<Slot> slots) {
        entered.keySet().retainAll(slots);
        slots.forEach(this::note);
        long collections = collections();
        if (collections == judged || !full()) {
            return Optional.empty();
        }
        judged = collections;
        return entered.keySet().stream()
                .filter(slot -> allocatedInside(slot) > Runtime.getRuntime().maxMemory() / LARGE_SHARE)
                .max(Comparator.comparingLong(this::allocatedInside));
    }

    private void note(Slot slot) {
        Room<?> room = slot.room();
        Entered before = entered.get(slot);
        if (room == null) {
            entered.remove(slot);
        } else if (before == null || before.room() != room) {
            entered.put(slot, new Entered(room, allocated(slot)));
        }
    }

    private long allocatedInside(Slot slot) {
        return allocated(slot) - entered.get(slot).allocated();
    }

    private long allocated(Slot slot) {
        return threads.getThreadAllocatedBytes(slot.thread().getId());
    }
}
