package halte.bench;

import com.sun.management.OperatingSystemMXBean;
import halte.model.Money;
import halte.model.ProductLine;
import halte.model.Touch;
import halte.model.TouchBuilder;
import halte.store.api.Batch;
import halte.store.api.Store;
import halte.store.api.TouchStore.Snapshot;
import halte.store.duckdb.DuckStore;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Measures the store: how fast it appends (durably, 50,000 touches a batch, half of them orders with three lines), opens, and scans.
 * Arguments: the number of touches (1,000,000 when absent) and a folder (a temporary one when absent; what is there is measured too).
 * {@code --quick} instead of a number takes 10,000 touches, for a test.
 */
public final class StoreBench {

    static final int QUICK = 10_000;

    private static final int BATCH = 50_000;
    private static final OffsetDateTime START = OffsetDateTime.of(2023, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(1));
    private static final String[] CHANNELS = {"web", "app", "store", "email"};

    private final Path folder;
    private final PrintStream out;
    private final Random random = new Random(1);

    StoreBench(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Runs the measurements and prints them. */
    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("halte-bench");
        new StoreBench(folder, System.out).run(touches(arguments));
    }

    private static int touches(String... arguments) {
        if (arguments.length == 0) {
            return 1_000_000;
        }
        return arguments[0].equals("--quick") ? QUICK : Integer.parseInt(arguments[0]);
    }

    void run(int touches) {
        try (DuckStore store = DuckStore.open(folder)) {
            append(store, touches);
            memberships(store, touches);
        }
        long opening = System.nanoTime();
        try (DuckStore store = DuckStore.open(folder)) {
            print("open", since(opening), 0);
            scan(store);
            scan(store);
        }
    }

    private void append(Store store, int touches) {
        int before = first(store);
        long spent = 0;
        long slowest = 0;
        for (int from = 0; from < touches; from += BATCH) {
            List<Touch> batch = batch(before + from, Math.min(BATCH, touches - from));
            long busy = cpu();
            long start = System.nanoTime();
            store.touches().append(Batch.of("shop", batch));
            spent += since(start);
            slowest = Math.max(slowest, since(start));
            if (from + BATCH >= touches) {
                print("last batch", since(start), batch.size());
                print("last batch, CPU time", cpu() - busy, batch.size());
            }
        }
        print("append", spent, touches);
        print("slowest batch", slowest, Math.min(BATCH, touches));
        List<Touch> again = batch(before, Math.min(BATCH, touches));
        long start = System.nanoTime();
        store.touches().append(Batch.of("shop", again));
        print("append the same again", since(start), again.size());
    }

    private static int first(Store store) {
        try (Snapshot snapshot = store.touches().snapshot()) {
            return (int) snapshot.last();
        }
    }

    private List<Touch> batch(int from, int size) {
        List<Touch> batch = new ArrayList<>(size);
        for (int i = from; i < from + size; i++) {
            batch.add(touch(i));
        }
        return batch;
    }

    private Touch touch(int number) {
        boolean order = number % 2 == 0;
        int customer = random.nextInt(300_000);
        TouchBuilder touch = Touch.of(
                        "shop", "T-" + number, order ? "order" : "page-view", START.plusSeconds(number * 7L))
                .channel(CHANNELS[number % CHANNELS.length])
                .touchpoint("page " + number % 50)
                .identifier("email", "customer" + customer + "@example.org");
        if (number % 3 == 0) {
            touch.identifier("card", "NL" + customer).identifier("cookie", "c" + customer);
        }
        if (order) {
            touch.amount(new Money(BigDecimal.valueOf(random.nextInt(100_000), 2), "EUR"));
            for (int i = 0; i < 3; i++) {
                touch.line(new ProductLine(
                        "sku" + random.nextInt(5_000), "name", "cat" + i, BigDecimal.ONE, BigDecimal.TEN));
            }
        }
        return touch.build();
    }

    private void memberships(Store store, int count) {
        long[] customers = LongStream.rangeClosed(1, count).toArray();
        int[] segments = new int[customers.length];
        for (int round = 1; round <= 2; round++) {
            for (int i = 0; i < segments.length; i++) {
                segments[i] = random.nextInt(10) == 0 ? random.nextInt(8) : i % 8;
            }
            List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
            long start = System.nanoTime();
            store.memberships().replace("bench", round, START.plusDays(round).toInstant(), customers, segments, names);
            print("replace memberships", since(start), customers.length);
        }
    }

    private void scan(Store store) {
        try (Snapshot snapshot = store.touches().snapshot()) {
            long[] rows = new long[2];
            long start = System.nanoTime();
            snapshot.touches(0, chunk -> rows[0] += chunk.size());
            print("scan touches", since(start), rows[0]);
            start = System.nanoTime();
            snapshot.lines(0, chunk -> rows[1] += chunk.size());
            print("scan lines", since(start), rows[1]);
            start = System.nanoTime();
            snapshot.customers((identifier, customer) -> rows[1]++);
            print("scan customers", since(start), 0);
        }
    }

    /** Processor time of this process, which says more than the clock where others use the machine too. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long since(long start) {
        return System.nanoTime() - start;
    }

    private void print(String what, long nanos, long things) {
        String rate = things == 0 ? "" : String.format("%,12d  %,12.0f/s", things, things * 1e9 / nanos);
        out.printf("%-24s %,10d ms %s%n", what, nanos / 1_000_000, rate);
    }
}
