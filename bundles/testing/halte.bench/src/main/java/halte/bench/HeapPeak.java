package halte.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** How much of the heap was in use at most for what lives longer, garbage included. */
final class HeapPeak {

    /** Returns bytes. */
    long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && isOld(pool))
                .mapToLong(HeapPeak::most)
                .sum();
    }

    private static boolean isOld(MemoryPoolMXBean pool) {
        return pool.getName().contains("Old") || pool.getName().contains("Tenured");
    }

    private static long most(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }
}
