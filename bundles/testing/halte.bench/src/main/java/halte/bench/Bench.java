package halte.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs benchmarks one after another, each in a process of its own, and writes their figures as Markdown. */
public final class Bench {

    static final String USAGE = """
            usage: bench [--quick | --full] [--out=FILE] [NAME...]
              --full       the sizes that the targets are about; takes half an hour or so (the default)
              --quick      small sizes, to see that all of it works; takes minutes, and its figures mean nothing
              --out=FILE   writes the report there too
            names:\s""";

    private final Path folder;
    private final boolean full;
    private final PrintStream out;
    private final PrintStream progress;

    Bench(Path folder, boolean full, PrintStream out, PrintStream progress) {
        this.folder = folder;
        this.full = full;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Runs benchmarks. Ends with code 2 when an argument is not understood, with 1 when a benchmark failed.
     *
     * @param arguments the bench's folder, then what {@link #USAGE} says, also several in one
     */
    public static void main(String... arguments) throws IOException {
        List<String> all = Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.split("\\s+")))
                .filter(argument -> !argument.isEmpty())
                .toList();
        Path folder = Path.of(all.get(0)).toAbsolutePath().normalize();
        List<String> options = all.subList(1, all.size());
        List<Job> jobs = new Jobs(archive(folder)).all();
        List<Job> wanted = wanted(jobs, options);
        if (wanted.isEmpty()) {
            System.err.println(
                    USAGE + String.join(" ", jobs.stream().map(Job::name).toList()));
            System.exit(2);
        }
        Bench bench = new Bench(folder, !options.contains("--quick"), System.out, System.err);
        List<String> failed = bench.run(wanted);
        for (String option : options) {
            if (option.startsWith("--out=")) {
                Files.writeString(Path.of(option.substring(6)), bench.report.toString());
            }
        }
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    /** Returns nothing when an argument is not understood. */
    static List<Job> wanted(List<Job> jobs, List<String> options) {
        List<String> names =
                options.stream().filter(option -> !option.startsWith("--")).toList();
        boolean known = options.stream()
                .allMatch(option -> option.equals("--quick")
                        || option.equals("--full")
                        || option.startsWith("--out=")
                        || jobs.stream().anyMatch(job -> job.name().equals(option)));
        return known
                ? jobs.stream()
                        .filter(job -> names.isEmpty() || names.contains(job.name()))
                        .toList()
                : List.of();
    }

    private static Path archive(Path folder) throws IOException {
        Path target = folder.resolve("../../../distribution/target").normalize();
        if (!Files.isDirectory(target)) {
            return target;
        }
        try (var files = Files.walk(target, 3)) {
            return files.filter(file -> file.endsWith("bin/halte") || Files.isExecutable(file.resolve("bin/halte")))
                    .findFirst()
                    .orElse(target);
        }
    }

    private final StringBuilder report = new StringBuilder();

    private void print(String line) {
        out.println(line);
        report.append(line).append('\n');
    }

    /** Returns the names of those that failed. */
    List<String> run(List<Job> jobs) throws IOException {
        Machine.lines(full).forEach(this::print);
        List<String> failed = new ArrayList<>();
        for (Job job : jobs) {
            progress.println("--- " + job.name() + " ...");
            Child child = new Child(folder, job, full, progress);
            boolean well = child.run();
            report(job, child.printed(), well);
            if (!well) {
                failed.add(job.name());
            }
        }
        print("");
        print("Load average at the end: " + Machine.load() + ".");
        return failed;
    }

    private void report(Job job, String printed, boolean well) {
        print("");
        print("## " + job.name());
        print(job.about());
        print("");
        if (!well) {
            print("It failed; what it said last:");
            print("");
            printed.lines().skip(Math.max(0, printed.lines().count() - 5)).forEach(line -> print("    " + line));
            return;
        }
        print("| figure | measured | target | |");
        print("|---|---|---|---|");
        job.goals().forEach(goal -> print(goal.row(printed, full)));
    }
}
