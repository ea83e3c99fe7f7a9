package halte.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures what callers notice when a strategy is swapped under load in the archive: how long nobody answers, from the last answer of the
 * old version to the first of the new one (below 0 when they overlap), and how long the longest call takes.
 *
 * <p>Arguments: {@code --halte=DIR}, the unpacked archive; {@code --swaps=N}, there and back in turns.
 */
public final class SwapBench {

    private static final String BUNDLE = "halte.example.chameleon";
    private static final String PER_SECOND = "2000";
    private static final Pattern LONGEST = Pattern.compile("\"longestMicros\": (\\d+)");
    private static final Pattern FAILED = Pattern.compile("\"failed\": (\\d+)");
    private static final Pattern SPAN = Pattern.compile("\"[^\"]*edition (\\w+)[^\"]*\": \\[(\\d+), (\\d+)]");
    private static final Pattern ACCOUNT = Pattern.compile("\"millis\"\\s*:\\s*(\\d+)");

    private final PrintStream out;
    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> longest = new ArrayList<>();
    private final List<Double> accounts = new ArrayList<>();
    private long failed;

    SwapBench(PrintStream out) {
        this.out = out;
    }

    /** Runs the measurements and prints them. */
    public static void main(String... arguments) throws IOException {
        List<String> options = Arrays.asList(arguments);
        Path archive = Path.of(option(options, "halte")).toAbsolutePath();
        new SwapBench(System.out).run(archive, Integer.parseInt(option(options, "swaps")));
    }

    private static String option(List<String> options, String name) {
        return options.stream()
                .filter(option -> option.startsWith("--" + name + "="))
                .map(option -> option.substring(name.length() + 3))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--" + name + "=... is missing"));
    }

    void run(Path archive, int swaps) throws IOException {
        Path folder = Files.createTempDirectory("halte-bench");
        Path copy = copy(archive, folder.resolve("halte"));
        try (RunningHalte halte = RunningHalte.start(copy, folder.resolve("workspace"))) {
            Chameleon chameleon = new Chameleon(archive.resolve("../../../.."), folder);
            stage(halte, chameleon.probe(), "halte.example.probe");
            stage(halte, chameleon.edition("1.0.0", "first"), BUNDLE);
            chameleon.define(halte);
            for (int swap = 0; swap < swaps; swap++) {
                boolean there = swap % 2 == 0;
                if (there) {
                    halte.ask(
                            "addons",
                            "stage",
                            chameleon.edition("2.0.0", "second").toString());
                }
                measure(halte, there ? "first" : "second", there ? "second" : "first", there ? "swap" : "back");
            }
        }
        print("old to new, ms", gaps);
        print("longest call, ms", longest);
        print("proof and exchange, ms", accounts);
        out.println("calls that failed: " + failed);
    }

    /** Add-ons lie in the archive's folder, which should stay as it was built. */
    private static Path copy(Path archive, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(archive.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }

    private static void stage(RunningHalte halte, Path jar, String bundle) throws IOException {
        halte.ask("addons", "stage", jar.toString());
        halte.ask("addons", "swap", bundle, "--no-run");
    }

    private void measure(RunningHalte halte, String old, String fresh, String how) throws IOException {
        halte.ask("gogo", "probe:begin", "regulars", "regulars", "900", PER_SECOND, "50");
        await(halte, old);
        Matcher account = ACCOUNT.matcher(halte.ask("addons", how, BUNDLE, "--no-run", "--json"));
        await(halte, fresh);
        String asked = halte.ask("gogo", "probe:end");
        gaps.add((span(asked, fresh)[0] - span(asked, old)[1]) / 1000);
        longest.add(number(LONGEST, asked) / 1000);
        failed += (long) number(FAILED, asked);
        if (account.find()) {
            accounts.add(Double.valueOf(account.group(1)));
        }
    }

    private static void await(RunningHalte halte, String edition) throws IOException {
        while (!halte.ask("gogo", "probe:answers").contains("edition " + edition)) {
            Thread.onSpinWait();
        }
    }

    /** Returns when an edition answered first and last, in whatever way. */
    private static double[] span(String asked, String edition) {
        double[] span = {Double.MAX_VALUE, 0};
        SPAN.matcher(asked)
                .results()
                .filter(match -> match.group(1).equals(edition))
                .forEach(match -> {
                    span[0] = Math.min(span[0], Double.parseDouble(match.group(2)));
                    span[1] = Math.max(span[1], Double.parseDouble(match.group(3)));
                });
        return span;
    }

    private static double number(Pattern pattern, String asked) {
        Matcher matcher = pattern.matcher(asked);
        if (!matcher.find()) {
            throw new IllegalStateException(asked);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private void print(String what, List<Double> figures) {
        Collections.sort(figures);
        out.printf(
                Locale.ROOT,
                "%s: median %.1f, worst %.1f of %d%n",
                what,
                figures.get(figures.size() / 2),
                figures.get(figures.size() - 1),
                figures.size());
    }
}
