package halte.bench;

import halte.model.Parameters;
import halte.timeline.ImageBuilder;
import halte.timeline.TimelineImage;
import halte.timeline.Workers;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures what segmentations take over the same customers of a shop: traits and measures of all in one pass, the fit, and who is in which segment.
 *
 * <p>Arguments: names of segmentations (all when absent); {@code --customers=N} (50,000 when absent); {@code --products=N} (800); {@code --rounds=N} (2).
 */
public final class CatalogueBench {

    private static final long MEGABYTE = 1 << 20;

    private final TimelineImage image;
    private final PrintStream out;
    private final Instant at = Instant.ofEpochMilli(Synthetic.FIRST + Synthetic.SPAN + 1);
    private final Workers workers = Workers.perCore();

    CatalogueBench(int customers, int products, PrintStream out) {
        this.out = out;
        ImageBuilder builder = TimelineImage.empty("EUR").newer();
        Shoppers shoppers = new Shoppers(customers, products, builder);
        shoppers.run();
        line("orders", shoppers.orders());
        this.image = builder.build(workers);
    }

    /** Runs the measurements and prints them. */
    public static void main(String... arguments) {
        List<String> names =
                Arrays.stream(arguments).filter(each -> !each.startsWith("--")).toList();
        List<Catalogue> wanted = Catalogue.all().stream()
                .filter(each -> names.isEmpty() || names.contains(each.name()))
                .toList();
        new CatalogueBench(
                        Arguments.number("customers", 50_000, arguments),
                        Arguments.number("products", 800, arguments),
                        System.out)
                .run(wanted, Arguments.number("rounds", 2, arguments));
    }

    void run(List<Catalogue> wanted, int rounds) {
        line("customers", image.customers());
        line("touches", image.touches());
        line("heap with all touches, MB", used());
        for (Catalogue each : wanted) {
            for (int round = 1; round <= rounds; round++) {
                round(each, round);
            }
        }
        workers.close();
    }

    private void round(Catalogue each, int number) {
        Round round = Round.of(image, each.strategy(), Parameters.of(each.parameters()), at, workers);
        round.steps((step, took) -> print(each.name() + ", round " + number + ": " + step, took));
        if (number == 1) {
            line(each.name() + ": memberships", round.members().size());
            line(each.name() + ": fingerprint", new Fingerprint().of(round.model(), round.table(), round.members()));
            line(each.name() + ": heap with traits and measures, MB", used());
            round.model().findings().forEach(finding -> out.println("finding: " + finding.en()));
        }
    }

    private static long used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
    }

    private void print(String what, Took took) {
        out.printf(Locale.ROOT, "%-42s %,8.2f s   CPU %,8.2f s%n", what, took.wall() / 1000, took.cpu() / 1000);
    }

    private void line(String what, long value) {
        out.printf(Locale.ROOT, "%-42s %,10d%n", what, value);
    }
}
