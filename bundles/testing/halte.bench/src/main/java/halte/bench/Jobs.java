package halte.bench;

import halte.bench.Job.Heap;
import java.nio.file.Path;
import java.util.List;

/** All benchmarks there are. */
final class Jobs {

    private static final Heap SMALL = new Heap("1g", "2g");

    private final Path archive;

    /**
     * Makes the list.
     *
     * @param archive the unpacked archive, for those that run it
     */
    Jobs(Path archive) {
        this.archive = archive;
    }

    List<Job> all() {
        return List.of(
                kernels(),
                traits(),
                rfm(),
                StrategyJobs.value(),
                StrategyJobs.pareto(),
                StrategyJobs.micro(),
                StrategyJobs.purchases(),
                StrategyJobs.catalogue(),
                rules(),
                fifty(),
                store(),
                opening(),
                intake(),
                swap(),
                coldStart(),
                onlineRetail());
    }

    private static Job kernels() {
        return new Job(
                "kernels",
                "The inner loops by JMH, one thread: 200 traits of one customer, drawn at random from 30,000; one pass over 1,000,000"
                        + " touches; RFM and rules for one customer; lines of a CSV file into records; links between 1,500,000 identifiers"
                        + " into customers.",
                "halte.bench.Kernels",
                SMALL,
                List.of("--quick"),
                List.of(),
                List.of(
                        Goal.of("one customer's 200 traits", "^Kernels\\.oneCustomer .*?avgt\\s+(?:\\d+\\s+)?#", "µs")
                                .atMost(50),
                        Goal.of("200 traits, per touch of a pass", "^Kernels\\.pass .*?avgt\\s+(?:\\d+\\s+)?#", "ns"),
                        Goal.of("RFM, per customer", "^Kernels\\.rfm .*?avgt\\s+(?:\\d+\\s+)?#", "ns"),
                        Goal.of("200 rules, per customer", "^Kernels\\.rules .*?avgt\\s+(?:\\d+\\s+)?#", "ns"),
                        Goal.of("CSV parsing", "^RecordKernels\\.csv .*?thrpt\\s+(?:\\d+\\s+)?#", "lines/s"),
                        Goal.of("identity linking", "^RecordKernels\\.links .*?thrpt\\s+(?:\\d+\\s+)?#", "links/s")));
    }

    private static Job traits() {
        return new Job(
                "traits",
                "200 mixed traits of 300,000 customers over 10,000,000 touches (counts, sums, smallest and largest values, different"
                        + " values, days since; filtered by type, channel, category and touchpoint; over sliding and fixed windows) in"
                        + " one pass, on all cores. DuckDB computes the same in memory, on as many threads, in several ways: a"
                        + " statement per type, per filter, and per filter and window, each over a table of one type in order of"
                        + " time; its fastest way counts (`--one-statement` adds that one, which takes minutes). Laying out tables"
                        + " and image is not part of it. All values are compared.",
                "halte.bench.TraitPass",
                new Heap("1g", "6g"),
                List.of("--touches=200000", "--customers=6000", "--runs=10"),
                List.of("--runs=10"),
                List.of(
                        Goal.of(
                                        "traits over touches: DuckDB at its best / Halte",
                                        "^duckdb at its best / engine\\s+#",
                                        "")
                                .atLeast(10),
                        Goal.of("the same, by CPU time", "^duckdb at its best / engine, by CPU\\s+#", ""),
                        Goal.of("Halte, best pass", "^engine: best of \\d+ passes, ms \\(CPU\\)\\s+#", "ms"),
                        Goal.of(
                                "DuckDB, a statement per type",
                                "^duckdb: a statement per type, ms \\(CPU\\)\\s+#",
                                "ms"),
                        Goal.of("DuckDB, per filter", "^duckdb: a statement per filter, ms \\(CPU\\)\\s+#", "ms"),
                        Goal.of(
                                "DuckDB, per filter and window",
                                "^duckdb: a statement per filter and window, ms \\(CPU\\)\\s+#",
                                "ms"),
                        Goal.of("values that differ", "^values that differ\\s+#", "")
                                .atMost(0)));
    }

    private static Job rfm() {
        return new Job(
                "rfm",
                "RFM over 1,000,000 customers, fitting and assigning, beside a loop written by hand over the same arrays; one thread,"
                        + " CPU time, the best of 15 rounds in turns; the segments are compared.",
                "halte.bench.RfmRatio",
                SMALL,
                List.of("--quick"),
                List.of(),
                List.of(
                        Goal.of("fit and assign, Halte / by hand", "^fit and assign .*ratio #", "")
                                .atMost(1.5),
                        Goal.of("fit", "^fit  .*ratio #", ""),
                        Goal.of("assign", "^assign .*ratio #", "")));
    }

    private static Job rules() {
        return new Job(
                "rules",
                "200 overlapping rule segments, each with a trait of its own, over 10,000,000 touches of 300,000 customers: traits of"
                        + " all customers in one pass, then who is in which segment.",
                "halte.bench.RuleSegments",
                new Heap("1g", "6g"),
                List.of("--touches=200000", "--customers=6000"),
                List.of(),
                recomputation());
    }

    private static Job fifty() {
        return new Job(
                "fifty",
                "The same with 50,000,000 touches of 1,000,000 customers in a Java process with 2 GB of heap; the image is made from"
                        + " columns as the store hands them out.",
                "halte.bench.RuleSegments",
                new Heap("96m", "2g"),
                List.of("--touches=200000", "--customers=4000"),
                List.of("--touches=50000000", "--customers=1000000"),
                recomputation().stream()
                        .map(goal -> goal.figure().equals("image and recomputation") ? goal.atMost(60) : goal)
                        .toList());
    }

    private static List<Goal> recomputation() {
        return List.of(
                Goal.of("image and recomputation", "^image and recomputation\\s+#", "s"),
                Goal.of("recomputation", "^recomputation\\s+#", "s"),
                Goal.of("of which traits", "^traits of all customers\\s+#", "s"),
                Goal.of("of which segments", "^fit and assign\\s+#", "s"),
                Goal.of("recomputation, CPU time", "^recomputation .*CPU\\s+#", "s"),
                Goal.of("image from columns", "^image from columns\\s+#", "s"),
                Goal.of("image, columns made up on the way", "^image, columns made up on the way\\s+#", "s"),
                Goal.of("image from columns, CPU time", "^image from columns.*CPU\\s+#", "s"),
                Goal.of("image per touch", "^image, bytes per touch\\s+#", "bytes"),
                Goal.of("heap at most", "^heap at most, MB\\s+#", "MB"));
    }

    private static Job store() {
        return new Job(
                "store",
                "The store: durable appends in batches, beside DuckDB's bare appender in the same run; opening; scanning.",
                "halte.bench.StoreBench",
                SMALL,
                List.of("--quick"),
                List.of("--touches=10000000"),
                List.of(
                        Goal.of("durable append, touches per second", "^append  .*?\\s#/s", "")
                                .atLeast(100_000),
                        Goal.of("the same batch again, touches per second", "^append the same again .*?\\s#/s", ""),
                        Goal.of("append, wall time / bare appender", "^store / bare appender: # of the wall", ""),
                        Goal.of(
                                        "memberships of one customer, questions per second",
                                        "^memberships of one, then .*?\\s#/s",
                                        "")
                                .atLeast(1_000),
                        Goal.of("the same when all is on disk", "^memberships of one, at first .*?\\s#/s", ""),
                        Goal.of("open", "^open\\s+# ms", "ms"),
                        Goal.of("scan, touches per second", "^scan touches .*?\\s#/s", "")));
    }

    private static Job opening() {
        return new Job(
                "opening",
                "Opening 10,000,000 touches with 15,000,000 lines of 300,000 customers from the DuckDB store in a fresh Java process"
                        + " with 2 GB of heap: the file, customers, touches and lines read, and the image made. Once more in the same"
                        + " process, when all is compiled.",
                "halte.bench.Opening",
                SMALL,
                List.of("--touches=20000"),
                List.of("--touches=10000000"),
                List.of(
                        Goal.of("opening 10,000,000 touches from the store", "^file to image\\s+# s", "s")
                                .atMost(5),
                        Goal.of("the same, CPU time", "^file to image .*CPU\\s+#", "s"),
                        Goal.of(
                                "of which the file and the engine's library, CPU time",
                                "^open the file .*CPU\\s+#",
                                "s"),
                        Goal.of("once more in the same process", "^again\\s+# s", "s"),
                        Goal.of("the same, CPU time", "^again .*CPU\\s+#", "s")));
    }

    private Job intake() {
        return new Job(
                "intake",
                "A whole `halte import` of a made CSV file of order lines through the archive, beside DuckDB's `COPY` of the file"
                        + " into a bare table.",
                "halte.bench.IntakeBench",
                SMALL,
                List.of("--halte=" + archive, "--lines=100000"),
                List.of("--halte=" + archive, "--lines=4000000", "--again"),
                List.of(
                        Goal.of("CSV end to end, lines per second", "(?s).*^halte import .*?\\s#\\s+lines/s", "")
                                .atLeast(200_000),
                        Goal.of("wall time / COPY", "(?s).*^halte import / COPY: # of the wall", "")));
    }

    private Job swap() {
        return new Job(
                "swap",
                "Two versions of a strategy change places in the archive while 8 threads ask it 2,000 times a second, every 50th time for"
                        + " an explanation; medians and worst of all swaps, there and back.",
                "halte.bench.SwapBench",
                SMALL,
                List.of("--halte=" + archive, "--swaps=2"),
                List.of("--halte=" + archive, "--swaps=20"),
                List.of(
                        Goal.of(
                                "last answer of the old to first of the new, median",
                                "^old to new, ms: median #",
                                "ms"),
                        Goal.of("the same, at worst", "^old to new, ms: .*worst #", "ms"),
                        Goal.of("longest call while swapping, median", "^longest call, ms: median #", "ms"),
                        Goal.of("the same, at worst", "^longest call, ms: .*worst #", "ms"),
                        Goal.of("the command's own account, median", "^proof and exchange, ms: median #", "ms"),
                        Goal.of("calls that failed", "^calls that failed: #", "")
                                .atMost(0)));
    }

    private static Job coldStart() {
        return new Job(
                "cold-start",
                "Cold start of the archive in an empty workspace until commands are answered, beside a bare Apache Karaf with HTTP.",
                "./cold-start",
                SMALL,
                List.of("1"),
                List.of("5"),
                List.of(
                        Goal.of("Halte, wall time", "^halte\\s+wall #", "s"),
                        Goal.of("Karaf, wall time", "^karaf\\s+wall #", "s"),
                        Goal.of("Halte, CPU time", "^halte .*CPU #", "s"),
                        Goal.of("Karaf, CPU time", "^karaf .*CPU #", "s"),
                        Goal.of("Halte, memory", "^halte .*memory #", "MB"),
                        Goal.of("Karaf, memory", "^karaf .*memory #", "MB"),
                        Goal.of("archive", "^archive: # MB", "MB")));
    }

    private static Job onlineRetail() {
        return new Job(
                "online-retail",
                "A real shop's 541,909 lines from process start to printed segments: import by a mapping, customers, RFM. Needs the"
                        + " online_retail data.",
                "./online-retail",
                SMALL,
                List.of(),
                List.of(),
                List.of(Goal.of("whole job, wall time", "^real\\s+0m#", "s")));
    }
}
