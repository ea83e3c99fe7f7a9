package halte.segmentation.propensity;

import halte.model.Decimals;
import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Gathers what customers did, so that it can be told what was known of them at a moment in the past, and what they did after it. */
final class Behaviour implements TimelineFold<Trails> {

    private final List<Series> series;
    private final Map<String, int[]> byType;
    private final Set<String> types;
    private final int[] ofAllTypes;
    private final long summed;
    private final int most;

    /** Makes it for at most 63 series. */
    Behaviour(Features features, int most) {
        this.series = features.series();
        this.summed = features.summed();
        this.most = most;
        this.types = types(series);
        this.ofAllTypes = candidates(null);
        this.byType = new HashMap<>();
        types.forEach(type -> byType.put(type, candidates(type)));
    }

    private static Set<String> types(List<Series> series) {
        Set<String> types = new HashSet<>();
        for (Series each : series) {
            if (each.filter().types().isEmpty()) {
                return Set.of();
            }
            types.addAll(each.filter().types());
        }
        return Set.copyOf(types);
    }

    /** Returns the positions of the series that a type may belong to. */
    private int[] candidates(String type) {
        return IntStream.range(0, series.size())
                .filter(i -> {
                    Set<String> wanted = series.get(i).filter().types();
                    return wanted.isEmpty() || type == null || wanted.contains(type);
                })
                .toArray();
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public Trails create() {
        return new Trails(most, summed);
    }

    @Override
    public void add(Trails trails, Timeline timeline) {
        if (!trails.begin(timeline.customer())) {
            return;
        }
        boolean any = false;
        for (int touch = 0; touch < timeline.size(); touch++) {
            long bits = bits(timeline, touch);
            if (bits != 0) {
                long amount = (bits & summed) == 0 ? 0 : timeline.amount(touch);
                trails.touch(timeline.occurredAt(touch), bits, amount == Decimals.MISSING ? 0 : amount);
                any = true;
            }
        }
        trails.end(any);
    }

    private long bits(Timeline timeline, int touch) {
        long bits = 0;
        for (int candidate : byType.getOrDefault(timeline.type(touch), ofAllTypes)) {
            bits |= series.get(candidate).holds(timeline, touch) ? 1L << candidate : 0;
        }
        return bits;
    }

    @Override
    public Trails merge(Trails left, Trails right) {
        left.append(right);
        return left;
    }
}
