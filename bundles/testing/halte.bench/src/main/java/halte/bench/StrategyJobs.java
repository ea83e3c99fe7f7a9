package halte.bench;

import halte.bench.Job.Heap;
import java.util.List;
import java.util.stream.Stream;

/** Benchmarks of what segmentations take. */
final class StrategyJobs {

    private static final Heap SMALL = new Heap("1g", "2g");

    private StrategyJobs() {}

    static Job value() {
        return strategy(
                "value",
                "Customer value of 1,000,000 customers with some 3,300,000 orders: BG/NBD and Gamma-Gamma, the check on a hold-out"
                        + " included; in a fresh process, and once more in the same.",
                1_000_000,
                10);
    }

    static Job pareto() {
        return strategy("pareto", "The same with the Pareto/NBD.", 1_000_000, 10);
    }

    static Job micro() {
        return strategy(
                "micro",
                "Small groups of 100,000 customers by more than 1,000 traits from one pack, over 4,000,000 touches.",
                100_000,
                60);
    }

    static Job purchases() {
        return new Job(
                "purchases",
                "Purchase patterns of 1,000,000 customers of a made-up shop with some 3,400,000 orders among 15,700,000 touches, by 40"
                        + " categories and by 500 of 800 products: rhythms, relations, offers, the check on a hold-out included.",
                "halte.bench.CatalogueBench",
                SMALL,
                List.of("purchases", "products", "--customers=50000"),
                List.of("purchases", "products", "--customers=1000000"),
                Stream.of(figures("purchases", "categories"), figures("products", "products"))
                        .flatMap(List::stream)
                        .toList());
    }

    static Job catalogue() {
        List<String> names = Catalogue.all().stream().map(Catalogue::name).toList();
        return new Job(
                "catalogue",
                "Segmentations one after another over the same customers.",
                "halte.bench.CatalogueBench",
                SMALL,
                List.of("--customers=50000"),
                List.of("--customers=1000000"),
                names.stream().flatMap(name -> figures(name, name).stream()).toList());
    }

    private static List<Goal> figures(String name, String called) {
        String round = "^" + name + ", round 2: ";
        return List.of(
                Goal.of(called + ": traits and measures, CPU time", round + "traits and measures .*CPU\\s+#", "s"),
                Goal.of(called + ": fit and assign", round + "fit and assign\\s+#", "s")
                        .atMost(10),
                Goal.of(called + ": the same, CPU time", round + "fit and assign .*CPU\\s+#", "s"));
    }

    private static Job strategy(String name, String about, int customers, double seconds) {
        return new Job(
                name,
                about,
                "halte.bench.StrategyBench",
                new Heap("1g", "6g"),
                List.of(name, "--customers=4000"),
                List.of(name, "--customers=" + customers),
                List.of(
                        Goal.of("traits and measures", "^round 1: traits and measures\\s+#", "s"),
                        Goal.of("fit and assign, first time", "^round 1: fit and assign\\s+#", "s"),
                        Goal.of("fit and assign, second time", "^round 2: fit and assign\\s+#", "s")
                                .atMost(seconds),
                        Goal.of("CPU time of the second", "^round 2: fit and assign .*CPU\\s+#", "s")));
    }
}
