package halte.testkit.postgresql;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that ends by itself, and what it wrote. */
record Command(List<String> words, boolean succeeded, String output) {

    private static final int SECONDS = 120;

    static Command run(Path folder, List<String> words) throws IOException {
        File output = File.createTempFile("halte-command-", ".txt");
        try {
            Process process = builder(folder, words).redirectOutput(output).start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String text = Files.readString(output.toPath(), StandardCharsets.UTF_8);
            return new Command(words, ended && process.exitValue() == 0, text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(output.toPath());
        }
    }

    /** Prepares a command that speaks English and takes no PostgreSQL settings from the environment. */
    static ProcessBuilder builder(Path folder, List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder.redirectErrorStream(true);
    }

    Command orThrow() throws IOException {
        if (!succeeded) {
            throw new IOException("'" + String.join(" ", words) + "' failed:\n" + output);
        }
        return this;
    }
}
