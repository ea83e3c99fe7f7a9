package halte.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** An archive unpacked for one test, with a workspace of its own: what a user has after unpacking. */
final class Installed implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Path home;
    private final Path workspace;
    private final ObjectMapper json = new ObjectMapper();

    private Installed(Path home, Path workspace) {
        this.home = home;
        this.workspace = workspace;
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
            return new Installed(home, workspace);
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

    Path home() {
        return home;
    }

    Path workspace() {
        return workspace;
    }

    Path addons() {
        return home.resolve("addons");
    }

    /** Runs a command to its end. */
    Answer halte(String... arguments) {
        return halte(Map.of(), arguments);
    }

    Answer halte(Map<String, String> environment, String... arguments) {
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
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!wish.get()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within 30 s: " + what);
            }
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
