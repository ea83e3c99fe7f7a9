package halte.timeline;

import halte.model.HalteException;
import halte.trait.api.PassResult;
import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import halte.trait.api.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Traits and measures, made ready to be computed from one image: for all customers in one pass, or for one customer by the very same
 * steps. Immutable; safe for use by any thread.
 */
public final class TraitProgram {

    private static final int MOST_CUSTOMERS = 256;
    private static final int MANY_ROWS = 16_384;

    private final TimelineImage image;
    private final Program program;
    private final Facts facts;
    private final List<TraitDeclaration> traits;
    private final List<TimelineFold<?>> folds;
    private final ConcurrentLinkedQueue<Frame> idle = new ConcurrentLinkedQueue<>();

    private TraitProgram(
            TimelineImage image,
            Program program,
            Facts facts,
            List<TraitDeclaration> traits,
            List<TimelineFold<?>> folds) {
        this.image = image;
        this.program = program;
        this.facts = facts;
        this.traits = List.copyOf(traits);
        this.folds = List.copyOf(folds);
    }

    /**
     * Makes a program.
     *
     * @param image the timelines
     * @param facts what else the traits need
     * @param traits the traits, with different names
     * @param folds the measures
     * @throws HalteException {@code TRAIT_INVALID} when a declaration makes no sense, {@code TRAIT_UNKNOWN} for a name that nobody knows
     */
    public static TraitProgram compile(
            TimelineImage image, Facts facts, List<TraitDeclaration> traits, List<TimelineFold<?>> folds) {
        return new TraitProgram(image, Compiler.compile(image, facts, traits, folds), facts, traits, folds);
    }

    /**
     * Computes traits and measures of all customers. A table that would not fit into memory beside the image is computed in several
     * passes and kept in a smaller form.
     *
     * @param at the moment of asking; later touches do not count
     * @param workers who does it
     */
    public PassResult pass(Instant at, Workers workers) {
        return pass(at, Members.NONE, workers);
    }

    /**
     * Computes traits and measures like {@link #pass(Instant, Workers)} while some customers are in segments.
     *
     * @param at the moment of asking; later touches do not count
     * @param members who is in which segments, by row
     * @param workers who does it
     */
    public PassResult pass(Instant at, Members members, Workers workers) {
        return pass(at, members, workers, SlicedPass.room(image));
    }

    PassResult pass(Instant at, Members members, Workers workers, long room) {
        SlicedPass sliced = new SlicedPass(image.customers(), room);
        return sliced.fits(traits.size())
                ? whole(at, members, workers)
                : sliced.run(part -> part.whole(at, members, workers), this, workers);
    }

    PassResult whole(Instant at, Members members, Workers workers) {
        Run run = Run.begin(program, at, members);
        double[][] values = new double[program.outputs().length][];
        workers.run(values.length, i -> values[i] = new double[image.customers()]);
        List<FoldRun<?>> runs = new ArrayList<>();
        program.folds().forEach(fold -> runs.add(fold.begin(Shards.COUNT)));
        workers.run(Shards.COUNT, shard -> {
            Frame frame = frame(run);
            image.shards()
                    .get(shard)
                    .runs((segment, from, to) -> blocks(segment, from, to, (first, last) -> {
                        run(frame, segment, first, last);
                        write(frame, values, frame.tableRow);
                        runs.forEach(measure -> measure.add(shard, frame));
                    }));
            idle.add(frame);
        });
        List<Object> results = new ArrayList<>();
        runs.forEach(measure -> results.add(measure.result()));
        return new PassResult(
                Tables.make(image.numbers(), program, values, run),
                results,
                run.failures().all());
    }

    /** Makes a program of some of the traits, with or without the measures. */
    TraitProgram slice(int from, int to, boolean measures) {
        return compile(image, facts, traits.subList(from, to), measures ? folds : List.of());
    }

    int traits() {
        return traits.size();
    }

    /**
     * Computes the traits of one customer.
     *
     * @param customer his number
     * @param at the moment of asking
     * @return a table with one row; empty when he is unknown
     */
    public Optional<TraitTable> of(long customer, Instant at) {
        return of(customer, at, Members.NONE);
    }

    /**
     * Computes the traits of one customer who may be in segments.
     *
     * @param customer his number
     * @param at the moment of asking
     * @param members which segments he is in
     * @return a table with one row; empty when he is unknown
     */
    public Optional<TraitTable> of(long customer, Instant at, Members members) {
        Run run = Run.begin(program, at, members);
        double[][] values = new double[program.outputs().length][];
        Arrays.setAll(values, i -> new double[1]);
        boolean there = visit(customer, frame(run), frame -> write(frame, values, 0));
        return there ? Optional.of(Tables.make(new long[] {customer}, program, values, run)) : Optional.empty();
    }

    /**
     * Shows the touches of one customer.
     *
     * @param image the timelines
     * @param customer his number
     * @param at the moment of asking
     * @param reader gets the timeline, on the calling thread; not called when he is unknown
     * @return whether he is known
     */
    public static boolean read(TimelineImage image, long customer, Instant at, Consumer<Timeline> reader) {
        Selector selector = new Selector(image);
        int range = selector.range(selector.types(Set.of()), Window.ALL);
        String[] properties = image.properties().toArray(String[]::new);
        int slot = selector.codesOf(properties);
        Program nothing = selector.program(List.of(), List.of());
        TraitProgram program = new TraitProgram(image, nothing, Facts.NONE, List.of(), List.of());
        return program.visit(
                customer,
                program.frame(Run.begin(nothing, at, Members.NONE)),
                frame -> reader.accept(new BlockTimeline(frame, frame.ranges[range], properties, slot).next(0)));
    }

    private boolean visit(long customer, Frame frame, Consumer<Frame> then) {
        Segment segment = image.shards().get(Shards.shard(customer)).holder(customer);
        if (segment != null) {
            int index = segment.find(customer);
            run(frame, segment, index, index + 1);
            then.accept(frame);
        }
        idle.add(frame);
        return segment != null;
    }

    private Frame frame(Run run) {
        Frame frame = idle.poll();
        Frame ready = frame == null ? new Frame(image, program) : frame;
        ready.begin(run);
        return ready;
    }

    private interface Blocks {
        void block(int from, int to);
    }

    /** Cuts customers into blocks that lie side by side in the table too. */
    private static void blocks(Segment segment, int from, int to, Blocks each) {
        int first = from;
        for (int i = from + 1; i <= to; i++) {
            boolean full = i == to
                    || i - first == MOST_CUSTOMERS
                    || segment.starts()[i] - segment.starts()[first] > MANY_ROWS
                    || Shards.run(segment.customers()[i]) != Shards.run(segment.customers()[first]);
            if (full) {
                each.block(first, i);
                first = i;
            }
        }
    }

    private void run(Frame frame, Segment segment, int from, int to) {
        frame.tableRow = image.row(segment.customers()[from]);
        frame.load(segment, from, to);
        for (Step step : program.steps()) {
            step.run(frame);
        }
    }

    private void write(Frame frame, double[][] values, int to) {
        Program.Output[] outputs = program.outputs();
        for (int i = 0; i < outputs.length; i++) {
            outputs[i].kernel().run(frame, values[i], to);
        }
    }
}
