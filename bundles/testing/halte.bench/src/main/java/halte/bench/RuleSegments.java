package halte.bench;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.rules.RulesStrategy;
import halte.timeline.Facts;
import halte.timeline.ImageBuilder;
import halte.timeline.TimelineImage;
import halte.timeline.TraitProgram;
import halte.timeline.Workers;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Measures the whole recomputation of many overlapping rule segments, each with its own trait: columns to image, traits of all customers in
 * a pass, and who is in which segment; and how much heap that takes at most.
 *
 * <p>Arguments: those of {@link TraitPass}; {@code --quick} takes 20,000 touches of 1,000 customers.
 */
public final class RuleSegments {

    private final Options options;
    private final PrintStream out;
    private final Synthetic data;
    private final Instant at = Instant.ofEpochMilli(Synthetic.FIRST + Synthetic.SPAN + 1);
    private final List<TraitDeclaration> traits;
    private final Workers workers = Workers.perCore();
    private final HeapPeak heap = new HeapPeak();
    private Took all;

    RuleSegments(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.data = new Synthetic(options);
        this.traits = Workload.traits(options.traits(), options.seed());
    }

    /** Runs the measurement and prints it. */
    public static void main(String... arguments) {
        new RuleSegments(Options.parse(arguments), System.out).run();
    }

    void run() {
        out.printf(
                "%,d touches, heap at most %,d MB%n",
                options.touches(), Runtime.getRuntime().maxMemory() >> 20);
        TimelineImage image = image();
        Took columns = Took.by(() -> data.chunks((touches, lines) -> {}));
        Took making = all.minus(columns).minus(columns);
        print("making up columns, twice", columns.plus(columns));
        print("image, columns made up on the way", all);
        print("image from columns", making);
        line("image, MB", image.bytes() >> 20);
        line("image, bytes per touch", (double) image.bytes() / options.touches());
        line("customers", image.customers());
        heap("making the image");
        Parameters rules = RuleTrees.of(traits, sample(image));
        RulesStrategy strategy = new RulesStrategy();
        TraitTable[] table = new TraitTable[1];
        Took pass = Took.by(() -> table[0] = table(image, strategy.traits(rules)));
        print("traits of all customers", pass);
        heap("the pass");
        Memberships[] found = new Memberships[1];
        Took assign = Took.by(() -> found[0] = assign(strategy, rules, table[0]));
        print("fit and assign", assign);
        line("memberships", found[0].size());
        heap("assigning");
        print("recomputation", pass.plus(assign));
        print("image and recomputation", making.plus(pass).plus(assign));
        line("heap at most, MB", heap.peak() >> 20);
        workers.close();
    }

    /** Hands over touches, then lines, as a store does. Packing goes on while columns are made, which is therefore timed too. */
    private TimelineImage image() {
        TimelineImage[] image = new TimelineImage[1];
        all = Took.by(() -> {
            ImageBuilder builder = TimelineImage.empty("EUR").newer(workers).terms(data.terms());
            data.chunks((touches, lines) -> builder.touches(touches));
            data.chunks((touches, lines) -> builder.lines(lines));
            image[0] = builder.build(workers);
        });
        return image[0];
    }

    private TraitTable table(TimelineImage image, List<TraitDeclaration> wanted) {
        return TraitProgram.compile(image, Facts.NONE, wanted, List.of())
                .pass(at, workers)
                .table();
    }

    /** Returns the traits of some customers, from which the rules take their bounds. */
    private double[][] sample(TimelineImage image) {
        TraitProgram program = TraitProgram.compile(image, Facts.NONE, traits, List.of());
        int size = Math.min(500, image.customers());
        double[][] values = new double[traits.size()][size];
        for (int i = 0; i < size; i++) {
            long customer = image.customer((int) ((long) i * image.customers() / size));
            TraitTable one = program.of(customer, at).orElseThrow();
            for (int trait = 0; trait < values.length; trait++) {
                values[trait][i] = one.columns().get(trait).number(0);
            }
        }
        return values;
    }

    private Memberships assign(RulesStrategy strategy, Parameters rules, TraitTable table) {
        SegmentationModel model = strategy.fit(table, new FitContext(rules, at, 1));
        return Memberships.of(model, table, workers);
    }

    private void heap(String after) {
        line("heap after " + after + ", MB", heap.peak() >> 20);
    }

    private void print(String what, Took took) {
        out.printf(Locale.ROOT, "%-32s %,10.2f s   CPU %,8.2f s%n", what, took.wall() / 1000, took.cpu() / 1000);
    }

    private void line(String what, double value) {
        out.printf(Locale.ROOT, "%-32s %,10.1f%n", what, value);
    }
}
