package halte.bench;

import java.lang.management.ManagementFactory;

/** How long this thread worked, whatever else the machine does. */
final class ThreadTime {

    private ThreadTime() {}

    /** Returns milliseconds of work. */
    static double of(Runnable work) {
        long began = now();
        work.run();
        return (now() - began) / 1e6;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
