package halte.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static List<String> lines(boolean full) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return List.of(
                "# Figures",
                "",
                full
                        ? "Written by `bundles/testing/halte.bench/bench`; with a name after it, it repeats one of them. Ratios are"
                                + " taken within one run, and what is compared computes the same, which is checked. Wall time and"
                                + " CPU time lie apart where others used the machine too. Figures without a target explain others."
                        : "A quick run with small sizes, which shows that all of it works; its figures mean nothing.",
                "",
                "| | |",
                "|---|---|",
                "| date | " + LocalDate.now() + " |",
                "| processor | " + processor() + ", " + system.getAvailableProcessors() + " cores |",
                "| memory | " + (system.getTotalMemorySize() >> 30) + " GB |",
                "| system | " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " |",
                "| Java | " + System.getProperty("java.vm.name") + " " + Runtime.version() + " |",
                "| load average at the start | " + load() + " |");
    }

    static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
