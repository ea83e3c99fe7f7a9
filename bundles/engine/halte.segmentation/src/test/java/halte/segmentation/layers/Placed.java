package halte.segmentation.layers;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.segmentation.api.Ranking;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.StrategyDescriptor;
import halte.testkit.store.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Segmentations whose runs are written down by tests: who is where. Only looks are answered. */
final class Placed implements Segmentations {

    private final MemoryStore store;
    private final Map<String, Status> statuses = new TreeMap<>();
    private final Map<String, Result> results = new TreeMap<>();

    Placed(MemoryStore store) {
        this.store = store;
    }

    void defined(String id, int version) {
        status(id, version, null, null);
    }

    private void status(String id, int version, Instant lastRun, Failure gap) {
        Definition definition = new Definition(id, new Text(id + " en", id + " nl"), "any", Map.of(), version);
        statuses.put(id, new Status(definition, lastRun, Map.of(), gap, null, null));
    }

    /** Puts customers into segments: a name, a blank, the customers' numbers. */
    void ran(String id, Instant at, Map<String, long[]> members) {
        List<String> names = new ArrayList<>(new TreeSet<>(members.keySet()));
        List<Long> customers = new ArrayList<>();
        List<Integer> segments = new ArrayList<>();
        members.forEach((segment, numbers) -> {
            for (long number : numbers) {
                customers.add(number);
                segments.add(names.indexOf(segment));
            }
        });
        store.memberships()
                .replace(
                        id,
                        1,
                        at,
                        customers.stream().mapToLong(Long::longValue).toArray(),
                        segments.stream().mapToInt(Integer::intValue).toArray(),
                        names);
        status(id, 1, at, null);
        results.put(id, result(statuses.get(id).definition(), at, names));
    }

    private static Result result(Definition definition, Instant at, List<String> names) {
        List<Perspective> segments = names.stream()
                .map(name -> new Segment(name, new Text(name + " en", name + " nl"), Text.of("")))
                .map(segment -> new Perspective(segment, 0, 0, 0, 0, 0))
                .toList();
        Sufficiency sufficiency = new Sufficiency(true, 0, 0, List.of());
        return new Result(definition, at, 0, segments, 0, sufficiency, 0, 0, Map.of(), List.of(), "org.example 1.0.0");
    }

    void definedAnew(String id) {
        Status before = statuses.get(id);
        status(id, before.definition().version() + 1, before.lastRun(), null);
    }

    void strategyLeft(String id) {
        Status before = statuses.get(id);
        Failure gap = new Failure("STRATEGY_GAP", Actor.CONFIGURATION, "The strategy is not there.", "Put it back.");
        status(id, before.definition().version(), before.lastRun(), gap);
    }

    void removed(String id) {
        statuses.remove(id);
        results.remove(id);
    }

    @Override
    public List<Status> list() {
        return List.copyOf(statuses.values());
    }

    @Override
    public Optional<Result> last(String segmentation) {
        if (!statuses.containsKey(segmentation)) {
            throw new Failure("SEGMENTATION_UNKNOWN", Actor.USER, "There is no such segmentation.", "Check the name.")
                    .asException();
        }
        return Optional.ofNullable(results.get(segmentation));
    }

    @Override
    public Definition define(Definition definition, String who, int expected) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(String segmentation, String who) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StrategyDescriptor> strategies() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result run(String segmentation, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result preview(Definition definition, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Explanation explain(String segmentation, long customer, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Membership> members(String segmentation, String segment, long after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(String segmentation, String segment, Consumer<Segmentations.Placed> each) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Segmentations.Placed> ranked(String segmentation, Ranking wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Membership> of(long customer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Move> diff(String segmentation, Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }
}
