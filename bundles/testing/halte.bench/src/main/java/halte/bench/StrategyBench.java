package halte.bench;

import halte.model.Parameters;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.micro.MicroStrategy;
import halte.segmentation.value.ValueStrategy;
import halte.timeline.ImageBuilder;
import halte.timeline.TimelineImage;
import halte.timeline.Workers;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what a segmentation takes: traits and measures of all customers in one pass, the fit, and who is in which segment.
 *
 * <p>Arguments: {@code value}, {@code pareto} or {@code micro}; {@code --customers=N}; {@code --rounds=N} (2 when absent).
 */
public final class StrategyBench {

    private static final int TOUCHES_EACH = 40;

    private final SegmentationStrategy strategy;
    private final Parameters parameters;
    private final PrintStream out;
    private final Instant at = Instant.ofEpochMilli(Synthetic.FIRST + Synthetic.SPAN + 1);
    private final Workers workers = Workers.perCore();

    StrategyBench(SegmentationStrategy strategy, Map<String, Object> parameters, PrintStream out) {
        this.strategy = strategy;
        this.parameters = Parameters.of(parameters);
        this.out = out;
    }

    /** Runs the measurement and prints it. */
    public static void main(String... arguments) {
        int rounds = Arguments.number("rounds", 2, arguments);
        int customers = Arguments.number("customers", 100_000, arguments);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "value" -> new StrategyBench(new ValueStrategy(), Map.of(), System.out).run(buyers(customers), rounds);
            case "pareto" ->
                new StrategyBench(new ValueStrategy(), Map.of("model", "pareto-nbd"), System.out)
                        .run(buyers(customers), rounds);
            case "micro" -> new StrategyBench(new MicroStrategy(), pack(), System.out).run(shop(customers), rounds);
            default -> {
                System.err.println("usage: StrategyBench value|pareto|micro [--customers=N] [--rounds=N]");
                System.exit(2);
            }
        }
    }

    private static TimelineImage buyers(int customers) {
        ImageBuilder builder = TimelineImage.empty("EUR").newer().terms(Buyers.TERMS);
        new Buyers(customers).into(builder);
        return build(builder);
    }

    private static TimelineImage shop(int customers) {
        Synthetic data = new Synthetic(new Options(TOUCHES_EACH * customers, customers, 0, 1, 1, false, false));
        ImageBuilder builder = TimelineImage.empty("EUR").newer().terms(data.terms());
        data.chunks((touches, lines) -> {
            builder.touches(touches);
            builder.lines(lines);
        });
        return build(builder);
    }

    private static TimelineImage build(ImageBuilder builder) {
        try (Workers workers = Workers.perCore()) {
            return builder.build(workers);
        }
    }

    private static Map<String, Object> pack() {
        Map<String, Object> by =
                Map.of("channel", List.of("web", "app", "store", "phone"), "category", Synthetic.CATEGORIES);
        return Map.of(
                "packs",
                List.of(Map.of(
                        "pack",
                        "purchase",
                        "measures",
                        List.of("count", "net", "quantity", "products", "active-days", "mean-gap", "days-since"),
                        "by",
                        by,
                        "windows",
                        List.of(30, 90, 365, "all"))));
    }

    void run(TimelineImage image, int rounds) {
        line("customers", image.customers());
        line("traits", strategy.traits(parameters).size());
        for (int round = 1; round <= rounds; round++) {
            round(image, round);
        }
        workers.close();
    }

    private void round(TimelineImage image, int number) {
        Round round = Round.of(image, strategy, parameters, at, workers);
        round.steps((step, took) -> print(number, step, took));
        if (number == 1) {
            round.model().findings().forEach(finding -> out.println("finding: " + finding.en()));
        }
    }

    private void print(int round, String what, Took took) {
        out.printf(
                Locale.ROOT,
                "round %d: %-24s %,8.2f s   CPU %,8.2f s%n",
                round,
                what,
                took.wall() / 1000,
                took.cpu() / 1000);
    }

    private void line(String what, long value) {
        out.printf(Locale.ROOT, "%-33s %,10d%n", what, value);
    }
}
