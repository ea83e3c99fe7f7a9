package halte.store.duckdb;

import halte.model.HalteException;
import halte.model.Touch;
import halte.testkit.store.RandomBatches;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.duckdb.DuckDBDriver;

/** A second process: what it does there, and how a test starts it and talks with it. */
final class Child implements AutoCloseable {

    /** More than a row group. */
    static final int LARGE = 130_000;

    /** Batches of the writing child: number n is the same in every process. */
    static halte.store.api.Batch batch(int n) {
        halte.store.api.Batch batch = new RandomBatches(n, "shop", 2_000).next(600);
        return new halte.store.api.Batch(
                "shop",
                "s",
                batch.touches(),
                batch.links(),
                batch.traits(),
                batch.consents(),
                batch.rejects(),
                Integer.toString(n));
    }

    /** Batches so large that the engine writes them into the file before they are committed. */
    static halte.store.api.Batch largeBatch(int n) {
        OffsetDateTime day = OffsetDateTime.parse("2024-05-17T12:00:00+02:00");
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < LARGE; i++) {
            touches.add(Touch.of("shop", "L-" + n + "-" + i, "page-view", day)
                    .identifier("email", "e" + i % 5_000)
                    .build());
        }
        return new halte.store.api.Batch(
                "shop", "s", touches, List.of(), List.of(), List.of(), List.of(), Integer.toString(n));
    }

    /**
     * What the child does: {@code hold}, {@code hold-by-duckdb}, {@code write} or {@code write-large}; then the folder, then the first
     * batch.
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "hold" -> {
                try (DuckStore store = DuckStore.open(folder)) {
                    say("open " + store.journal().entries(1, 1).size());
                    System.in.read();
                }
            }
            case "hold-by-duckdb" -> {
                try (var connection =
                        new DuckDBDriver().connect("jdbc:duckdb:" + folder.resolve("halte.duckdb"), new Properties())) {
                    say("open " + connection.isClosed());
                    System.in.read();
                }
            }
            case "write-large" -> write(folder, Integer.parseInt(arguments[2]), Child::largeBatch);
            default -> write(folder, Integer.parseInt(arguments[2]), Child::batch);
        }
    }

    private static void write(Path folder, int first, IntFunction<halte.store.api.Batch> batches) throws IOException {
        try (DuckStore store = DuckStore.open(folder)) {
            say("open");
            System.in.read();
            int stored = writeUntilFull(store, first, batches);
            say("still reads " + store.touches().cursor("shop", "s").orElse("0").equals(Integer.toString(stored)));
        }
    }

    private static int writeUntilFull(DuckStore store, int first, IntFunction<halte.store.api.Batch> batches) {
        for (int n = first; ; n++) {
            try {
                store.touches().append(batches.apply(n));
            } catch (HalteException failed) {
                say(failed.failure().code());
                return n - 1;
            }
            say(Integer.toString(n));
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a child that does what {@link #main} says in a folder. */
    static Child start(String what, Path folder, int first) throws IOException {
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        return new Child(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + unpacked,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        what,
                        folder.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Lets no file of the child grow beyond a size, as on a full disk. Tells whether this machine can do that. */
    boolean limitFiles(int bytes) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("prlimit", "--pid", Long.toString(pid()), "--fsize=" + bytes)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    long pid() {
        return process.pid();
    }

    /** Returns the next line, or null at the end. */
    String line() throws IOException {
        return output.readLine();
    }

    /** Waits for a while, then kills without a warning, and returns what the child said until then. */
    List<String> killAfter(int millis) throws IOException, InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.toHandle().destroyForcibly();
        process.waitFor();
        return output.lines().toList();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        if (process.isAlive() && !exited()) {
            process.destroyForcibly();
        }
    }

    private boolean exited() {
        try {
            return process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
