package halte.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How long something took: what the wall clock says, and how long all threads of this process worked, which depends less on what else
 * the machine does.
 *
 * @param wall milliseconds on the wall clock
 * @param cpu milliseconds of work, over all threads
 */
record Took(double wall, double cpu) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Work that may throw. */
    interface Work<E extends Exception> {
        void run() throws E;
    }

    static <E extends Exception> Took by(Work<E> work) throws E {
        long began = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        work.run();
        return new Took((System.nanoTime() - began) / 1e6, (SYSTEM.getProcessCpuTime() - cpu) / 1e6);
    }

    Took plus(Took other) {
        return new Took(wall + other.wall, cpu + other.cpu);
    }

    Took minus(Took other) {
        return new Took(wall - other.wall, cpu - other.cpu);
    }

    Took better(Took other) {
        return new Took(Math.min(wall, other.wall), Math.min(cpu, other.cpu));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f (%,.0f)", wall, cpu);
    }
}
