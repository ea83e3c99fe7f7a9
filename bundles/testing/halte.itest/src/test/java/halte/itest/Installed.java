package halte.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.launcher.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** An archive unpacked for one test, with a workspace of its own: what a user has after unpacking. */
final class Installed implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 300;

    /** What the script does itself; all else it only carries to the running process. */
    private static final Set<String> BY_SCRIPT = Set.of("start", "stop", "restart", "run", "demo");

    /** Most of a short life's work is compiling; the archive's own choice is for long lives. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final long BETWEEN_QUESTIONS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path home;
    private final Path workspace;
    private final String javaOptions;
    private final ObjectMapper json = new ObjectMapper();

    private Installed(Path home, Path workspace, String javaOptions) {
        this.home = home;
        this.workspace = workspace;
        this.javaOptions = javaOptions;
    }

    /** What a command gave back. */
    record Answer(int exit, String out, String err) {

        Answer expect(int code) {
            if (exit != code) {
                throw new AssertionError("exit " + exit + " instead of " + code + "\n" + out + "\n" + err);
            }
            return this;
        }
    }

    static Installed in(Path folder) {
        return in(folder, folder.resolve("workspace"));
    }

    static Installed in(Path folder, Path workspace) {
        Path archive = House.archive();
        Path home = folder.resolve("halte");
        try {
            link(archive, home);
            return new Installed(home, workspace, SHORT_LIVED);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Bundles are linked, since they are large and never written; everything else is copied. */
    private static void link(Path archive, Path home) throws IOException {
        Files.walkFileTree(archive, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(home.resolve(archive.relativize(folder)));
                return folder.endsWith("data") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = home.resolve(archive.relativize(file));
                if (file.toString().endsWith(".jar")) {
                    linkOrCopy(file, target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void linkOrCopy(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (FileSystemException onAnotherDisk) {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Returns the same with nothing added to the archive's own choice of Java options, for long work. */
    Installed asShipped() {
        return new Installed(home, workspace, "");
    }

    Path home() {
        return home;
    }

    Path workspace() {
        return workspace;
    }

    Path addons() {
        return home.resolve("addons");
    }

    /** Runs a command to its end: what needs no process of its own is carried from here, as the script's process would. */
    Answer halte(String... arguments) {
        return BY_SCRIPT.contains(arguments[0]) ? script(Map.of(), arguments) : carry(arguments);
    }

    private Answer carry(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Command(workspace, printing(out), printing(err), false).run(home, List.of(arguments));
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Runs a command to its end as a user does, by the archive's script. */
    Answer script(Map<String, String> environment, String... arguments) {
        try {
            Path out = Files.createTempFile(home, "out", ".txt");
            Path err = Files.createTempFile(home, "err", ".txt");
            Process process = begin(environment, out, err, arguments);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "no end after " + PATIENCE_SECONDS + " s: halte " + String.join(" ", arguments));
            }
            return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Process begin(Map<String, String> environment, Path out, Path err, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/halte").toString(), "--workspace", workspace.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HALTE_HTTP_PORT", "0");
        builder.environment().put("JAVA_OPTS", javaOptions);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Begins a command that the test will not wait for, or will interrupt. */
    Process begin(String... arguments) {
        try {
            return begin(Map.of(), home.resolve("begun.out"), home.resolve("begun.err"), arguments);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Runs a command that must succeed and reads its answer as JSON. */
    JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        Answer answer = halte(all.toArray(String[]::new)).expect(0);
        try {
            return json.readTree(answer.out());
        } catch (IOException noJson) {
            throw new AssertionError("no JSON: " + answer.out(), noJson);
        }
    }

    /** Rows of an SQL question. */
    JsonNode sql(String statement) {
        return json("sql", statement);
    }

    /** The number n of an SQL question that gives one row. */
    long count(String statement) {
        return sql(statement).get("rows").get(0).get("n").asLong();
    }

    Installed started() {
        halte("start").expect(0);
        return this;
    }

    long pid() {
        try {
            return Long.parseLong(Files.readString(workspace.resolve("halte.lock"), StandardCharsets.US_ASCII)
                    .strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the process as a power cut would. */
    void kill() {
        ProcessHandle.of(pid()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Asks again until the answer is as wished, for what happens in the background. */
    static void await(String what, Supplier<Boolean> wish) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!wish.get()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + what);
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS);
        }
    }

    boolean logged(String part) {
        return read(workspace.resolve("logs/halte.log")).contains(part);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path write(String name, String content) {
        try {
            return Files.writeString(home.resolve(name), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        halte("stop");
    }
}
