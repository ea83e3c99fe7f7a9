package halte.bench;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.rfm.RfmStrategy;
import halte.segmentation.rules.RulesStrategy;
import halte.timeline.Facts;
import halte.timeline.TimelineImage;
import halte.timeline.TraitProgram;
import halte.timeline.Workers;
import halte.trait.api.PassResult;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The inner loops, one thread each. {@code --quick} measures for a moment only. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class Kernels {

    private static final int TOUCHES = 1_000_000;
    private static final int CUSTOMERS = 30_000;

    private final Instant at = Instant.ofEpochMilli(Synthetic.FIRST + Synthetic.SPAN + 1);
    private final Workers workers = new Workers(1);
    private TimelineImage image;
    private TraitProgram program;
    private TraitTable.Cursor rfmRows;
    private TraitTable.Cursor ruleRows;
    private SegmentationModel rfm;
    private SegmentationModel rules;
    private int row;

    /** Runs all of them. */
    public static void main(String... arguments) throws RunnerException {
        boolean quick = List.of(arguments).contains("--quick");
        new Runner(new OptionsBuilder()
                        .include(Kernels.class.getSimpleName())
                        .forks(1)
                        .warmupIterations(quick ? 1 : 5)
                        .measurementIterations(quick ? 1 : 8)
                        .warmupTime(TimeValue.milliseconds(quick ? 500 : 2_000))
                        .measurementTime(TimeValue.milliseconds(quick ? 500 : 2_000))
                        .build())
                .run();
    }

    /** Makes the data. */
    @Setup
    public void prepare() {
        Options options = Options.parse("--touches=" + TOUCHES, "--customers=" + CUSTOMERS);
        List<TraitDeclaration> traits = Workload.traits(options.traits(), options.seed());
        try (EngineSide engine = new EngineSide(at)) {
            engine.load(new Synthetic(options));
            image = engine.image();
        }
        program = TraitProgram.compile(image, Facts.NONE, traits, List.of());
        TraitTable table = pass().table();
        prepareRules(traits, table);
        prepareRfm(table);
    }

    private void prepareRules(List<TraitDeclaration> traits, TraitTable table) {
        double[][] sample = new double[traits.size()][500];
        for (int i = 0; i < sample.length; i++) {
            TraitColumn column = table.columns().get(i);
            Arrays.setAll(sample[i], one -> column.number(one * 7));
        }
        RulesStrategy strategy = new RulesStrategy();
        Parameters parameters = RuleTrees.of(traits, sample);
        TraitTable wanted = TraitProgram.compile(image, Facts.NONE, strategy.traits(parameters), List.of())
                .pass(at, workers)
                .table();
        rules = strategy.fit(wanted, new FitContext(parameters, at, 1));
        ruleRows = wanted.cursor();
    }

    private void prepareRfm(TraitTable table) {
        RfmStrategy strategy = new RfmStrategy();
        TraitTable wanted = TraitProgram.compile(image, Facts.NONE, strategy.traits(Parameters.of(Map.of())), List.of())
                .pass(at, workers)
                .table();
        rfm = strategy.fit(wanted, new FitContext(Parameters.of(Map.of()), at, 1));
        rfmRows = wanted.cursor();
    }

    /** Customers one by one come from anywhere, those of a table in its order. */
    private int next(int step) {
        row += step;
        row = row >= image.customers() ? row - image.customers() : row;
        return row;
    }

    /** All traits of one customer, found by his number. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public TraitTable oneCustomer() {
        return program.of(image.customer(next(7_919)), at).orElseThrow();
    }

    /** All traits of all customers, per touch. */
    @Benchmark
    @OperationsPerInvocation(TOUCHES)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public PassResult pass() {
        return program.pass(at, workers);
    }

    /** RFM of one customer. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public void rfm(Blackhole hole) {
        IntConsumer segment = hole::consume;
        rfm.assign(rfmRows.to(next(1)), segment);
    }

    /** All rules for one customer. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public void rules(Blackhole hole) {
        IntConsumer segment = hole::consume;
        rules.assign(ruleRows.to(next(1)), segment);
    }

    /** Lets the threads end. */
    @TearDown
    public void end() {
        workers.close();
    }
}
