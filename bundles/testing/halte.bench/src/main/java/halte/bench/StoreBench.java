package halte.bench;

import halte.model.Touch;
import halte.store.api.Batch;
import halte.store.api.Store;
import halte.store.api.TouchStore.Snapshot;
import halte.store.duckdb.DuckStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Measures the store: how fast it appends durably and keeps on appending while it grows, opens, and scans; and beside it, in the same
 * run, what DuckDB's own appender takes for the same values in bare tables, without keys, codes or repeated batches to look out for.
 *
 * <p>Arguments: {@code --touches=N} (1,000,000 when absent), {@code --batch=N} (200,000), {@code --folder=DIR} (a temporary one when
 * absent; what is there stays and is measured too), {@code --no-peer}; {@code --quick} takes 10,000 touches, for a test.
 */
public final class StoreBench {

    static final int QUICK = 10_000;

    private static final int BATCH = 200_000;
    private static final int REPORTS = 10;
    private static final int LOOK_UPS = 1_000;

    private final Path folder;
    private final PrintStream out;
    private final int batch;
    private final TouchMaker maker = new TouchMaker();

    StoreBench(Path folder, PrintStream out, int batch) {
        this.folder = folder;
        this.out = out;
        this.batch = batch;
    }

    /** Runs the measurements and prints them. */
    public static void main(String... arguments) throws IOException {
        List<String> options = Arrays.asList(arguments);
        int touches = Integer.parseInt(option(options, "touches", options.contains("--quick") ? "10000" : "1000000"));
        int batch = Integer.parseInt(option(options, "batch", Integer.toString(BATCH)));
        String given = option(options, "folder", "");
        Path folder = given.isEmpty() ? Files.createTempDirectory("halte-bench") : Path.of(given);
        new StoreBench(folder, System.out, batch).run(touches, !options.contains("--no-peer"));
    }

    private static String option(List<String> options, String name, String otherwise) {
        return options.stream()
                .filter(option -> option.startsWith("--" + name + "="))
                .map(option -> option.substring(name.length() + 3))
                .findFirst()
                .orElse(otherwise);
    }

    void run(int touches, boolean peer) throws IOException {
        Took store;
        try (DuckStore opened = DuckStore.open(folder)) {
            store = append(opened, touches);
            memberships(opened, Math.min(touches, 1_000_000));
            lookUps(opened, Math.min(touches, 1_000_000));
        }
        if (peer) {
            Took bare = new BareAppender(Files.createDirectories(folder.resolve("peer")), maker).run(touches, batch);
            print("bare appender", bare, touches);
            out.printf(
                    Locale.ROOT,
                    "store / bare appender: %.2f of the wall time, %.2f of the CPU time%n",
                    store.wall() / bare.wall(),
                    store.cpu() / bare.cpu());
        }
        DuckStore[] opened = new DuckStore[1];
        print("open", Took.by(() -> opened[0] = DuckStore.open(folder)), 0);
        try (DuckStore reopened = opened[0]) {
            scan(reopened);
            scan(reopened);
        }
    }

    private Took append(Store store, int touches) {
        int before = last(store);
        Took all = new Took(0, 0);
        Took part = new Took(0, 0);
        int reported = 0;
        for (int from = 0; from < touches; from += batch) {
            int size = Math.min(batch, touches - from);
            List<Touch> some = batch(before + from, size);
            Took one = Took.by(() -> store.touches().append(Batch.of("shop", some)));
            all = all.plus(one);
            part = part.plus(one);
            int until = from + size;
            if (until - reported >= touches / REPORTS) {
                print("up to " + String.format(Locale.ROOT, "%,d", before + until), part, until - reported);
                reported = until;
                part = new Took(0, 0);
            }
        }
        print("append", all, touches);
        List<Touch> again = batch(before, Math.min(batch, touches));
        print("append the same again", Took.by(() -> store.touches().append(Batch.of("shop", again))), again.size());
        return all;
    }

    private static int last(Store store) {
        try (Snapshot snapshot = store.touches().snapshot()) {
            return (int) snapshot.last();
        }
    }

    private List<Touch> batch(int from, int size) {
        List<Touch> made = new ArrayList<>(size);
        for (int i = from; i < from + size; i++) {
            made.add(maker.touch(i));
        }
        return made;
    }

    private void memberships(Store store, int count) {
        long[] customers = LongStream.rangeClosed(1, count).toArray();
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        for (int round = 1; round <= 2; round++) {
            int version = round;
            int[] segments = maker.segments(count, names.size());
            Took took = Took.by(() -> store.memberships()
                    .replace("bench", version, Instant.EPOCH.plusSeconds(version), customers, segments, names));
            print("replace memberships", took, count);
        }
    }

    /** Asks about customers drawn at random, as explanations do: at first from the file, then from memory. */
    private void lookUps(Store store, int customers) {
        Random random = new Random(2);
        int found = 0;
        for (String when : List.of("at first", "next", "then")) {
            int[] size = new int[1];
            Took took = Took.by(() -> {
                for (int i = 0; i < LOOK_UPS; i++) {
                    size[0] += store.memberships()
                            .of(1 + random.nextInt(customers))
                            .size();
                }
            });
            found += size[0];
            print("memberships of one, " + when, took, LOOK_UPS);
        }
        if (found < LOOK_UPS * 3) {
            throw new IllegalStateException("memberships are missing");
        }
    }

    private void scan(Store store) {
        try (Snapshot snapshot = store.touches().snapshot()) {
            long[] rows = new long[3];
            print("scan touches", Took.by(() -> snapshot.touches(0, chunk -> rows[0] += chunk.size())), rows, 0);
            print("scan lines", Took.by(() -> snapshot.lines(0, chunk -> rows[1] += chunk.size())), rows, 1);
            print("scan customers", Took.by(() -> snapshot.customers((who, customer) -> rows[2]++)), rows, 2);
        }
    }

    private void print(String what, Took took, long[] rows, int which) {
        print(what, took, rows[which]);
    }

    private void print(String what, Took took, long things) {
        out.printf(Locale.ROOT, "%-28s %,10.0f ms  CPU %,10.0f ms", what, took.wall(), took.cpu());
        if (things > 0) {
            out.printf(
                    Locale.ROOT,
                    "  %,12d  %,12.0f/s  %,12.0f per CPU second",
                    things,
                    things * 1e3 / took.wall(),
                    things * 1e3 / took.cpu());
        }
        out.println();
    }
}
