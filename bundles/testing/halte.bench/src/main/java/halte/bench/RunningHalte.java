package halte.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An unpacked archive that runs in a process of its own, driven as people drive it. */
final class RunningHalte implements AutoCloseable {

    private final Path command;
    private final Path workspace;

    private RunningHalte(Path command, Path workspace) {
        this.command = command;
        this.workspace = workspace;
    }

    static RunningHalte start(Path archive, Path workspace) throws IOException {
        RunningHalte halte = new RunningHalte(archive.resolve("bin/halte"), workspace);
        halte.call("start");
        return halte;
    }

    /** Runs a command; the CPU time is that of the server. */
    Took run(String... arguments) throws IOException {
        long began = System.nanoTime();
        double cpu = cpu();
        call(arguments);
        return new Took((System.nanoTime() - began) / 1e6, cpu() - cpu);
    }

    /** Runs a command and returns what it says. */
    String ask(String... arguments) throws IOException {
        Process process = new ProcessBuilder(command(arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        end(process, arguments[0]);
        return said;
    }

    private List<String> command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(command.toString(), "--workspace", workspace.toString()));
        all.addAll(List.of(arguments));
        return all;
    }

    private double cpu() throws IOException {
        long pid =
                Long.parseLong(Files.readString(workspace.resolve("halte.lock")).strip());
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElseThrow(() -> new IllegalStateException("the server is gone"));
    }

    private void call(String... arguments) throws IOException {
        end(new ProcessBuilder(command(arguments)).inheritIO().start(), arguments[0]);
    }

    private static void end(Process process, String what) {
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("halte " + what + " ended with " + process.exitValue());
            }
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    @Override
    public void close() throws IOException {
        call("stop");
    }
}
