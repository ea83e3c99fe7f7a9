package halte.testkit.trait;

import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Folds hand-made timelines, in three parts that are merged in order. Serves traits from another place, if there is one. */
public final class FoldTimelines implements Timelines {

    private static final int PARTS = 3;

    private final List<TestTimeline> timelines;
    private final Optional<Timelines> traits;

    /** Folds timelines, and knows no traits. */
    public FoldTimelines(List<TestTimeline> timelines) {
        this(timelines, Optional.empty());
    }

    /**
     * Folds timelines.
     *
     * @param timelines the timelines
     * @param traits where traits come from
     */
    public FoldTimelines(List<TestTimeline> timelines, Timelines traits) {
        this(timelines, Optional.of(traits));
    }

    private FoldTimelines(List<TestTimeline> timelines, Optional<Timelines> traits) {
        this.timelines = List.copyOf(timelines);
        this.traits = traits;
    }

    @Override
    public PassResult pass(Pass wanted) {
        List<TestTimeline> seen =
                timelines.stream().map(one -> one.upTo(wanted.at())).toList();
        List<Object> results =
                wanted.folds().stream().map(fold -> fold(fold, seen)).toList();
        return traits.map(from -> from.pass(Pass.traits(wanted.at(), wanted.traits())))
                .map(found -> new PassResult(found.table(), results, found.failures()))
                .orElseGet(() -> new PassResult(new TraitTable(new long[0], List.of()), results, List.of()));
    }

    private static <A> Object fold(TimelineFold<A> fold, List<TestTimeline> seen) {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> part(fold, seen.subList(bound(seen, part), bound(seen, part + 1))))
                .reduce(fold::merge)
                .orElseThrow();
    }

    private static int bound(List<?> list, int part) {
        return list.size() * part / PARTS;
    }

    private static <A> A part(TimelineFold<A> fold, List<TestTimeline> part) {
        A accumulator = fold.create();
        part.stream()
                .map(one -> one.narrowedTo(fold.types()))
                .filter(one -> one.size() > 0)
                .forEach(one -> fold.add(accumulator, one));
        return accumulator;
    }

    @Override
    public Optional<TraitTable> of(long customer, List<TraitDeclaration> wanted, Instant at) {
        return traits.flatMap(from -> from.of(customer, wanted, at));
    }

    @Override
    public boolean read(long customer, Instant at, Consumer<Timeline> reader) {
        Optional<TestTimeline> found =
                timelines.stream().filter(one -> one.customer() == customer).findFirst();
        found.ifPresent(one -> reader.accept(one.upTo(at)));
        return found.isPresent();
    }

    @Override
    public List<TraitDescriptor> folds() {
        return List.of();
    }

    @Override
    public Extent extent() {
        var moments = timelines.stream()
                .flatMap(one -> one.touches().stream())
                .mapToLong(touch -> touch.at().toInstant().toEpochMilli())
                .summaryStatistics();
        boolean empty = moments.getCount() == 0;
        return new Extent(
                timelines.size(),
                moments.getCount(),
                0,
                empty ? null : Instant.ofEpochMilli(moments.getMin()),
                empty ? null : Instant.ofEpochMilli(moments.getMax()));
    }
}
