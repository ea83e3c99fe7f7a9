package halte.bench;

import halte.model.Touch;
import halte.store.api.Batch;
import halte.store.api.TouchStore.Snapshot;
import halte.store.duckdb.DuckStore;
import halte.timeline.CustomerMap;
import halte.timeline.ImageBuilder;
import halte.timeline.TimelineImage;
import halte.timeline.Workers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long it takes from nothing to all timelines in memory: opening the store in a fresh process, reading it and making the
 * image, once; and then making the image again.
 *
 * <p>Arguments: {@code --touches=N}, {@code --folder=DIR} (a temporary one when absent; what is there is opened as it is),
 * {@code --open} (opens what is there in this process).
 */
public final class Opening {

    private static final int BATCH = 200_000;

    private final Path folder;
    private final PrintStream out;

    Opening(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Fills a store where there is none, and opens it in a process of its own. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> options = Arrays.asList(arguments);
        String given = option(options, "folder", "");
        Path folder = given.isEmpty() ? Files.createTempDirectory("halte-bench") : Path.of(given);
        Opening opening = new Opening(folder, System.out);
        if (options.contains("--open")) {
            opening.open();
        } else {
            opening.fill(Integer.parseInt(option(options, "touches", "10000000")));
            System.exit(opening.apart());
        }
    }

    private static String option(List<String> options, String name, String otherwise) {
        return options.stream()
                .filter(option -> option.startsWith("--" + name + "="))
                .map(option -> option.substring(name.length() + 3))
                .findFirst()
                .orElse(otherwise);
    }

    void fill(int touches) throws IOException {
        Files.createDirectories(folder);
        if (folder.toFile().list().length > 0) {
            return;
        }
        TouchMaker maker = new TouchMaker();
        try (DuckStore store = DuckStore.open(folder)) {
            for (int from = 0; from < touches; from += BATCH) {
                List<Touch> batch = new ArrayList<>();
                for (int i = from; i < Math.min(touches, from + BATCH); i++) {
                    batch.add(maker.touch(i));
                }
                store.touches().append(Batch.of("shop", batch));
            }
        }
    }

    /** Opens in a process that has not run any of it before; returns its exit code. */
    private int apart() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opening.class.getName(),
                        "--folder=" + folder,
                        "--open")
                .inheritIO()
                .start()
                .waitFor();
    }

    void open() {
        DuckStore[] opened = new DuckStore[1];
        Took file = Took.by(() -> opened[0] = DuckStore.open(folder));
        try (DuckStore store = opened[0];
                Workers workers = Workers.perCore()) {
            print("open the file", file);
            print("file to image", file.plus(image(store, workers)));
            print("again", image(store, workers));
        }
    }

    /** Does what the traits engine does when it needs the timelines for the first time. */
    private Took image(DuckStore store, Workers workers) {
        try (Snapshot snapshot = store.touches().snapshot()) {
            ImageBuilder builder = TimelineImage.empty("EUR").newer(workers);
            TimelineImage[] image = new TimelineImage[1];
            Took customers = Took.by(() -> customers(snapshot, builder));
            Took touches = Took.by(() -> snapshot.touches(0, builder::touches));
            Took lines = Took.by(() -> snapshot.lines(0, builder::lines));
            Took build = Took.by(() -> image[0] = builder.build(workers));
            print("customers and terms", customers);
            print("touches", touches);
            print("lines", lines);
            print("build", build);
            out.printf(
                    Locale.ROOT,
                    "%,d touches of %,d customers, %.1f bytes per touch%n",
                    image[0].touches(),
                    image[0].customers(),
                    (double) image[0].bytes() / image[0].touches());
            return customers.plus(touches).plus(lines).plus(build);
        }
    }

    private static void customers(Snapshot snapshot, ImageBuilder builder) {
        CustomerMap.Builder map = new CustomerMap.Builder();
        snapshot.customers(map::put);
        builder.terms(snapshot.terms()).customers(map.build());
        snapshot.withdrawals();
        snapshot.unattributed();
        snapshot.currencies();
    }

    private void print(String what, Took took) {
        out.printf(Locale.ROOT, "%-24s %,10.2f s   CPU %,8.2f s%n", what, took.wall() / 1000, took.cpu() / 1000);
    }
}
