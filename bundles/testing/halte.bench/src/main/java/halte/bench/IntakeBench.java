package halte.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures a whole {@code halte import}: a made CSV file of order lines, as a shop exports them, through the unpacked archive into its
 * store, and beside it DuckDB's own {@code COPY} of the same file into one bare table.
 *
 * <p>Arguments: {@code --halte=DIR}, the unpacked archive; {@code --lines=N} (2,000,000 when absent); {@code --folder=DIR} for the file
 * and the workspace (a temporary one when absent); {@code --single} makes each line a touch of its own instead of about twenty lines
 * one order; {@code --again} imports a second file of other orders too, when the process is warm.
 */
public final class IntakeBench {

    private final Path folder;
    private final PrintStream out;
    private final boolean single;

    IntakeBench(Path folder, PrintStream out, boolean single) {
        this.folder = folder;
        this.out = out;
        this.single = single;
    }

    /** Runs the measurements and prints them. */
    public static void main(String... arguments) throws IOException {
        List<String> options = Arrays.asList(arguments);
        String given = option(options, "folder", "");
        Path folder = given.isEmpty()
                ? Files.createTempDirectory("halte-bench")
                : Files.createDirectories(Path.of(given)).toAbsolutePath();
        IntakeBench bench = new IntakeBench(folder, System.out, options.contains("--single"));
        String archive = option(options, "halte", "");
        if (archive.isEmpty()) {
            throw new IllegalArgumentException("--halte=DIR names the unpacked archive");
        }
        int lines = Integer.parseInt(option(options, "lines", "2000000"));
        bench.run(Path.of(archive).toAbsolutePath(), lines, options.contains("--again") ? 2 : 1);
    }

    private static String option(List<String> options, String name, String otherwise) {
        return options.stream()
                .filter(option -> option.startsWith("--" + name + "="))
                .map(option -> option.substring(name.length() + 3))
                .findFirst()
                .orElse(otherwise);
    }

    void run(Path archive, int lines, int rounds) throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.json"), ShopFile.mapping(single));
        try (RunningHalte halte = RunningHalte.start(archive, folder.resolve("workspace"))) {
            for (int round = 1; round <= rounds; round++) {
                Path file = folder.resolve("orders" + round + ".csv");
                ShopFile.write(file, lines, round);
                Took copy = new BareCopy(folder).run(file);
                print("DuckDB COPY, bare table", copy, lines);
                Took whole = halte.run("import", file.toString(), "--mapping", mapping.toString(), "--no-resolve");
                print("halte import", whole, lines);
                out.printf(
                        Locale.ROOT,
                        "halte import / COPY: %.1f of the wall time, %.1f of the CPU time%n",
                        whole.wall() / copy.wall(),
                        whole.cpu() / copy.cpu());
                Files.delete(file);
            }
        }
    }

    private void print(String what, Took took, int lines) {
        out.printf(
                Locale.ROOT,
                "%-24s %,8.0f ms  CPU %,8.0f ms  %,d lines  %,10.0f lines/s  %,10.0f per CPU second%n",
                what,
                took.wall(),
                took.cpu(),
                lines,
                lines * 1e3 / took.wall(),
                lines * 1e3 / took.cpu());
    }
}
