package halte.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one benchmark in a process of its own and keeps what it prints. */
final class Child {

    private final Path folder;
    private final Job job;
    private final boolean full;
    private final PrintStream progress;
    private final StringBuilder printed = new StringBuilder();

    Child(Path folder, Job job, boolean full, PrintStream progress) {
        this.folder = folder;
        this.job = job;
        this.full = full;
        this.progress = progress;
    }

    /** Returns whether it ended well. */
    boolean run() throws IOException {
        Process process = new ProcessBuilder(command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                progress.println(line);
                printed.append(line).append('\n');
            }
            return process.waitFor() == 0;
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (job.script()) {
            command.add(folder.resolve(job.program()).toString());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Xmx" + job.heap(full));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), job.program()));
        }
        command.addAll(job.arguments(full));
        return command;
    }

    String printed() {
        return printed.toString();
    }
}
